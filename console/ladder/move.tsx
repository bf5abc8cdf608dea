/** A move of the ladder: what it brings is read first, then a person says why. */
import { App, Checkbox, Form, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { useAct } from '../client/act.ts'
import { useGet } from '../client/get.ts'
import { useSay } from '../language.tsx'
import { LADDER, MOVE_WORDS, RUNG_WORDS } from '../words/ladder.ts'
import { wordFor } from '../words/vocabulary.ts'
import { ForecastNote } from './forecast.tsx'
import type { DayForecast, Moved, Step } from './types.ts'

interface MoveProps {
  readonly steps: readonly Step[]
  readonly group: string
  readonly close: () => void
}

const RUNGS = ['shadow', 'pilot', 'live'] as const

export function MoveDialog({ steps, group, close }: MoveProps) {
  const say = useSay()
  const { message } = App.useApp()
  const [to, setTo] = useState<Step['rung']>(steps.find(({ to: next }) => next !== undefined)?.to ?? 'pilot')
  const [reason, setReason] = useState('')
  const [insist, setInsist] = useState(false)
  const [accept, setAccept] = useState(false)
  const move = useAct<Moved>({
    touches: ['/v1/ladder', '/v1/held', '/v1/review/load'],
    after: ({ moves }) => {
      const done = moves.filter(({ outcome }) => outcome === 'moved').length
      void message.success(say(LADDER.outcomes, { n: done }))
      const refused = new Set(moves.filter(({ outcome }) => outcome !== 'moved').map(({ outcome }) => outcome))
      for (const outcome of refused) void message.warning(say(wordFor(MOVE_WORDS, outcome)), 6)
      close()
    },
  })
  const categories = steps.map(({ category }) => category)
  const body = { categories, cameraGroup: group, to, reason, insist, accept }
  return (
    <Modal
      open
      title={say(LADDER.moveTitle, { n: steps.length, group: group === '' ? say(LADDER.noGroup) : group })}
      okText={say(LADDER.doMove)}
      cancelText={say(LADDER.cancel)}
      okButtonProps={{ disabled: reason.trim().length < 3, loading: move.isPending }}
      onCancel={close}
      onOk={() => move.mutate({ method: 'POST', path: '/v1/ladder/moves', body })}
    >
      <Form layout="vertical">
        <Form.Item label={say(LADDER.to)}>
          <Segmented
            aria-label={say(LADDER.to)}
            value={to}
            onChange={setTo}
            options={RUNGS.map((rung) => ({ value: rung, label: say(wordFor(RUNG_WORDS, rung)) }))}
          />
        </Form.Item>
        <Forecast categories={categories} group={group} />
        <Form.Item label={say(LADDER.reason)} extra={say(LADDER.reasonHint)}>
          <Input
            aria-label={say(LADDER.reason)}
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
        <Checkbox checked={accept} onChange={({ target }) => setAccept(target.checked)}>
          {say(LADDER.accept)}
        </Checkbox>
        <br />
        <Checkbox checked={insist} onChange={({ target }) => setInsist(target.checked)}>
          {say(LADDER.insist)}
        </Checkbox>
      </Form>
    </Modal>
  )
}

function Forecast({ categories, group }: { readonly categories: readonly string[]; readonly group: string }) {
  const { data } = useGet<DayForecast>(
    `/v1/ladder/forecast?categories=${categories.join(',')}&cameraGroup=${encodeURIComponent(group)}`,
  )
  return data === undefined ? null : <ForecastNote day={data} />
}
