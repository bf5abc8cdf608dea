/** Where no case system leads the case, a dispatcher does. */
import { Button, Collapse, Input, Space } from 'antd'
import { useState } from 'react'
import { CALLBACK_KINDS } from '../../pipeline/casework/mirror.ts'
import { useAct } from '../client/act.ts'
import type { Case } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { CASES } from '../words/cases.ts'
import { STEP_WORDS } from '../words/vocabulary.ts'

export function StepByHand({ row }: { readonly row: Case }) {
  const say = useSay()
  return <Collapse size="small" items={[{ key: 'hand', label: say(CASES.byHand), children: <Steps row={row} /> }]} />
}

function Steps({ row }: { readonly row: Case }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const step = useAct({ touches: ['/v1/cases'], done: CASES.moved, after: () => setReason('') })
  return (
    <Space orientation="vertical" size="small">
      <Input
        aria-label={say(CASES.reason)}
        placeholder={say(CASES.reason)}
        value={reason}
        maxLength={2000}
        onChange={({ target }) => setReason(target.value)}
      />
      <Space wrap size="small">
        {CALLBACK_KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            onClick={() =>
              step.mutate({
                method: 'POST',
                path: `/v1/cases/${row.candidateId}/local/${kind}`,
                body: reason === '' ? {} : { reason },
              })
            }
          >
            {say(STEP_WORDS[kind])}
          </Button>
        ))}
      </Space>
    </Space>
  )
}
