/** The calendar of a zone: when the use is permitted that it shows, and how much of it. */
import { Button, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { DrawnZone } from '../client/types.ts'
import { DayField } from '../day-field.tsx'
import { useSay } from '../language.tsx'
import { CAMERAS, WEEKDAY_WORDS } from '../words/cameras.ts'
import { addPermit, ALL_DAYS, type Permit, removePermit, setPermit } from './zone-permits.ts'

interface PermitsProps {
  readonly zone: DrawnZone
  readonly change: (zone: DrawnZone) => void
}

export function Permits({ zone, change }: PermitsProps) {
  const say = useSay()
  return (
    <section className="permits">
      <h2>{say(CAMERAS.permits)}</h2>
      {(zone.permits ?? []).length === 0 && <p className="hint">{say(CAMERAS.noPermits)}</p>}
      {(zone.permits ?? []).map((permit) => (
        <PermitFields
          key={permit.id}
          permit={permit}
          change={(next) => change(setPermit(zone, next))}
          remove={() => change(removePermit(zone, permit.id))}
        />
      ))}
      <Button size="small" onClick={() => change(addPermit(zone))}>
        {say(CAMERAS.addPermit)}
      </Button>
      <div>
        <Field label={say(CAMERAS.capacity)}>
          <InputNumber
            min={0}
            max={100_000}
            value={zone.capacity ?? null}
            onChange={(capacity) => {
              const { capacity: _before, ...rest } = zone
              change(capacity === null ? rest : { ...rest, capacity })
            }}
          />
        </Field>
      </div>
    </section>
  )
}

interface PermitFieldsProps {
  readonly permit: Permit
  readonly change: (permit: Permit) => void
  readonly remove: () => void
}

const MINUTE = 60

function PermitFields({ permit, change, remove }: PermitFieldsProps) {
  const say = useSay()
  const { weekdays, from, to, graceSeconds, validFrom, validTo } = permit
  const dated = (key: 'validFrom' | 'validTo', value: string): void => {
    const { [key]: _before, ...rest } = permit
    change(value === '' ? rest : { ...rest, [key]: value })
  }
  return (
    <div className="permit">
      <Field label={say(CAMERAS.weekdays)}>
        <Select
          mode="multiple"
          value={weekdays}
          onChange={(days) => days.length > 0 && change({ ...permit, weekdays: days.toSorted((a, b) => a - b) })}
          options={ALL_DAYS.map((value) => ({ value, label: say(WEEKDAY_WORDS[value]) }))}
        />
      </Field>
      <div className="pair">
        <Field label={say(CAMERAS.from)}>
          <Input
            type="time"
            value={from}
            onChange={({ target }) => change({ ...permit, from: target.value || from })}
          />
        </Field>
        <Field label={say(CAMERAS.to)}>
          <Input
            type="time"
            value={to === '24:00' ? '23:59' : to}
            onChange={({ target }) =>
              change({ ...permit, to: target.value === '23:59' ? '24:00' : target.value || to })
            }
          />
        </Field>
        <Field label={say(CAMERAS.validFrom)}>
          <DayField label={say(CAMERAS.validFrom)} value={validFrom ?? ''} change={(day) => dated('validFrom', day)} />
        </Field>
        <Field label={say(CAMERAS.validTo)}>
          <DayField label={say(CAMERAS.validTo)} value={validTo ?? ''} change={(day) => dated('validTo', day)} />
        </Field>
        <Field label={say(CAMERAS.grace)}>
          <InputNumber
            min={0}
            max={1440}
            value={Math.round(graceSeconds / MINUTE)}
            onChange={(minutes) => change({ ...permit, graceSeconds: (minutes ?? 0) * MINUTE })}
          />
        </Field>
        <Button danger size="small" onClick={remove}>
          {say(CAMERAS.removePermit)}
        </Button>
      </div>
    </div>
  )
}

/** The whole field is its label, so that what is read out is what stands above it. */
function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  )
}
