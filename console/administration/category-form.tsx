/** The numbers of a category: what ships beside what is in force here, within bounds, changed with a reason. */
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, InputNumber, Switch } from 'antd'
import type { ReactNode } from 'react'
import { LABEL_WORDS } from '../../pipeline/catalogue/label-words.ts'
import { useAct } from '../client/act.ts'
import { useMay } from '../client/session.tsx'
import { type Say, useSay, type Words } from '../language.tsx'
import { CATEGORIES } from '../words/categories.ts'
import { wordFor } from '../words/vocabulary.ts'
import type { CategoryRow } from './category-row.tsx'
import { exactSpan, fieldsOf, hoursText, settingOf, type SettingFields, unitOf } from './category-values.ts'

type Fields = SettingFields & { readonly reason: string }
type Setting = CategoryRow['setting']

const SETTINGS = '/v1/category-settings'

export function CategoryForm({ row: { category, setting } }: { readonly row: CategoryRow }) {
  const say = useSay()
  const may = useMay('administer')
  const [form] = Form.useForm<Fields>()
  const queries = useQueryClient()
  const touches = [SETTINGS, '/v1/categories', '/v1/audit']
  const save = useAct({ touches, done: CATEGORIES.saved })
  const reset = useAct({ touches, done: CATEGORIES.restored })
  const path = `${SETTINGS}/${category.id}`
  const { version, shipped } = setting
  // Somebody else was faster: what is in force now is shown.
  const onError = () => void queries.invalidateQueries({ queryKey: [SETTINGS] })
  const send = ({ reason, ...fields }: Fields): void =>
    save.mutate({ method: 'PUT', path, version, body: { setting: settingOf(fields, shipped), reason } }, { onError })
  const back = async (): Promise<void> => {
    const { reason } = await form.validateFields(['reason'])
    const asked = `${path}?reason=${encodeURIComponent(reason)}`
    reset.mutate({ method: 'DELETE', path: asked, version }, { onError })
  }
  return (
    <Form<Fields>
      form={form}
      name="category"
      disabled={!may}
      initialValues={{ ...fieldsOf(setting.inForce), reason: '' }}
      onFinish={send}
    >
      {category.severity === 1 && <Alert type="warning" showIcon title={say(CATEGORIES.urgentHint)} />}
      <Numbers setting={setting} />
      {may ? (
        <Form.Item
          name="reason"
          label={say(CATEGORIES.reason)}
          extra={say(CATEGORIES.reasonHint)}
          rules={[{ required: true, min: 3, whitespace: true, message: say(CATEGORIES.reasonNeeded) }]}
        >
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      ) : (
        <p className="hint">{say(CATEGORIES.readOnly)}</p>
      )}
      {may && (
        <div className="filters">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {say(CATEGORIES.save)}
          </Button>
          {setting.setting !== undefined && (
            <Button loading={reset.isPending} onClick={() => void back().catch(() => undefined)}>
              {say(CATEGORIES.reset)}
            </Button>
          )}
        </div>
      )}
    </Form>
  )
}

function Numbers({ setting }: { readonly setting: Setting }) {
  const say = useSay()
  const { shipped, inForce, bounds } = setting
  const raised = new Set(Object.keys(setting.setting?.thresholds ?? {}))
  const scores = new Map(shipped.thresholds.map(({ label, score }) => [label, score]))
  return (
    <table className="setting">
      <thead>
        <tr>
          <th scope="col">{say(CATEGORIES.value)}</th>
          <th scope="col">{say(CATEGORIES.here)}</th>
          <th scope="col">{say(CATEGORIES.shipped)}</th>
          <th scope="col">{say(CATEGORIES.bounds)}</th>
        </tr>
      </thead>
      <tbody>
        <Runs setting={setting} />
        <HoursLine setting={setting} />
        <DwellLine setting={setting} />
        <Line
          name="minFrames"
          label={say(CATEGORIES.minFrames)}
          shipped={shipped.minFrames}
          bounds={rangeText(bounds.minFrames, say)}
          differs={inForce.minFrames !== shipped.minFrames}
        >
          <InputNumber min={bounds.minFrames.minimum} max={bounds.minFrames.maximum} precision={0} />
        </Line>
        {bounds.minCount && (
          <Line
            name="minCount"
            label={say(CATEGORIES.minCount)}
            shipped={shipped.minCount}
            bounds={rangeText(bounds.minCount, say)}
            differs={inForce.minCount !== shipped.minCount}
          >
            <InputNumber min={bounds.minCount.minimum} max={bounds.minCount.maximum} precision={0} />
          </Line>
        )}
        {bounds.thresholds.map(({ label, ...bound }) => (
          <Line
            key={label}
            name={['scores', label]}
            label={say(CATEGORIES.score, { label: say(wordFor(LABEL_WORDS, label)) })}
            shipped={scores.get(label)?.toFixed(2)}
            bounds={say(CATEGORIES.range, { from: bound.minimum.toFixed(2), to: bound.maximum.toFixed(2) })}
            differs={raised.has(label)}
          >
            <InputNumber min={bound.minimum} max={bound.maximum} step={0.05} precision={2} />
          </Line>
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly name: string | string[]
  readonly label: string
  readonly shipped: ReactNode
  readonly bounds: ReactNode
  /** Under what is in force. */
  readonly hint?: string
  /** What is in force is not what ships. */
  readonly differs?: boolean
  /** Absent: it cannot be changed. */
  readonly children?: ReactNode
  readonly rule?: { readonly pattern: RegExp; readonly message: string }
  readonly valuePropName?: string
}

function Line({ name, label, shipped, bounds, hint, differs = false, children, ...field }: LineProps) {
  const { rule, valuePropName = 'value' } = field
  const say = useSay()
  const id = ['category', name].flat().join('_')
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">{children === undefined ? label : <label htmlFor={id}>{label}</label>}</th>
      <td>
        {children === undefined ? (
          shipped
        ) : (
          <Form.Item
            name={name}
            valuePropName={valuePropName}
            extra={hint}
            rules={[{ required: true, message: say(CATEGORIES.needed) }, ...(rule ? [rule] : [])]}
          >
            {children}
          </Form.Item>
        )}
      </td>
      <td>{shipped}</td>
      <td className="hint">{bounds}</td>
    </tr>
  )
}

function Runs({ setting: { bounds, inForce } }: { readonly setting: Setting }) {
  const say = useSay()
  const shipped = say(CATEGORIES.on)
  if (!bounds.mayBeOff)
    return <Line name="runs" label={say(CATEGORIES.runs)} shipped={shipped} bounds={say(CATEGORIES.neverOff)} />
  return (
    <Line
      name="runs"
      label={say(CATEGORIES.runs)}
      shipped={shipped}
      bounds=""
      differs={inForce.isOff}
      valuePropName="checked"
    >
      <Switch checkedChildren={say(CATEGORIES.on)} unCheckedChildren={say(CATEGORIES.off)} />
    </Line>
  )
}

const WHY_FIXED: Readonly<Record<NonNullable<Setting['bounds']['hours']['because']>, Words>> = {
  'severity-one': CATEGORIES.alwaysHours,
  calendar: CATEGORIES.permitHours,
  sun: CATEGORIES.sunHours,
}

function HoursLine({ setting: { shipped, inForce, bounds } }: { readonly setting: Setting }) {
  const say = useSay()
  const { kind, because } = bounds.hours
  if (kind === 'fixed' || shipped.window === undefined) {
    const why = because === undefined ? '' : say(WHY_FIXED[because])
    return <Line name="window" label={say(CATEGORIES.hours)} shipped={hoursText(shipped, say)} bounds={why} />
  }
  return (
    <Line
      name="window"
      label={say(kind === 'counted' ? CATEGORIES.hoursCounted : CATEGORIES.hoursAllowed)}
      shipped={shipped.window}
      bounds={say(CATEGORIES.hoursHint)}
      differs={inForce.window !== shipped.window}
      rule={{ pattern: /^\d{2}:[0-5]\d-\d{2}:[0-5]\d$/, message: say(CATEGORIES.hoursWrong) }}
    >
      <Input maxLength={11} autoComplete="off" />
    </Line>
  )
}

function DwellLine({ setting: { shipped, inForce, bounds } }: { readonly setting: Setting }) {
  const say = useSay()
  const { minimum, maximum } = bounds.dwellSeconds
  const range = say(CATEGORIES.range, { from: exactSpan(minimum, say), to: exactSpan(maximum, say) })
  const spread = { spacing: exactSpan(inForce.spacingSeconds, say), span: exactSpan(inForce.spanSeconds, say) }
  return (
    <Line
      name="dwellSeconds"
      label={say(CATEGORIES.dwellSeconds)}
      shipped={exactSpan(shipped.dwellSeconds, say)}
      bounds={range}
      hint={say(CATEGORIES.spread, spread)}
      differs={inForce.dwellSeconds !== shipped.dwellSeconds}
    >
      <Duration of={shipped.dwellSeconds} minimum={minimum} maximum={maximum} />
    </Line>
  )
}

interface DurationProps {
  /** What ships: its order says the unit. */
  readonly of: number
  readonly minimum: number
  readonly maximum: number
  readonly id?: string
  readonly value?: number
  readonly onChange?: (seconds: number | null) => void
}

/** Seconds, typed in the unit of their order. */
function Duration({ of, minimum, maximum, id, value, onChange }: DurationProps) {
  const say = useSay()
  const { seconds, name } = unitOf(of)
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      min={minimum / seconds}
      max={maximum / seconds}
      suffix={say(name)}
      value={value === undefined ? null : Number((value / seconds).toFixed(2))}
      onChange={(typed) => onChange?.(typed === null ? null : Math.round(typed * seconds))}
    />
  )
}

function rangeText({ minimum, maximum }: { minimum: number; maximum: number }, say: Say): string {
  return say(CATEGORIES.range, { from: minimum, to: maximum })
}
