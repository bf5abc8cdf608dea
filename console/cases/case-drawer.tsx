/** One case: the pair of pictures, what happened when, and what a dispatcher can do. */
import { Button, Descriptions, Drawer, Image, Timeline } from 'antd'
import { Link } from 'react-router'
import { useAct } from '../client/act.ts'
import { useMay } from '../client/session.tsx'
import type { Case } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { cameraName, categoryName } from '../review/facts.tsx'
import { clockText, localInstant, offsetText } from '../time.ts'
import { CASES } from '../words/cases.ts'
import { DeliveryTag, VerdictTag } from './case-table.tsx'
import { EvidenceTools } from './evidence-tools.tsx'
import { happeningsOf, openEndsOf } from './happenings.ts'
import { StepByHand } from './step-by-hand.tsx'
import { Verification } from './verification.tsx'

export function CaseDrawer({ row, close }: { readonly row: Case; readonly close: () => void }) {
  const say = useSay()
  const mayDispatch = useMay('dispatch')
  return (
    <Drawer
      open
      size={760}
      onClose={close}
      title={`${categoryName(row, say)} · ${cameraName(row, say)}`}
      extra={
        <Link to={`/review/${row.candidateId}`}>
          <Button tabIndex={-1}>{say(CASES.openCandidate)}</Button>
        </Link>
      }
    >
      <Pair row={row} />
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'number', label: say(CASES.number), children: row.externalCaseNo ?? '–' },
          { key: 'delivery', label: say(CASES.delivery), children: <DeliveryTag row={row} /> },
          { key: 'verdict', label: say(CASES.verdict), children: <VerdictTag row={row} /> },
          {
            key: 'deadline',
            label: say(CASES.deadline),
            children: row.deadlineAt === undefined ? '–' : clockText(localInstant(row.deadlineAt)),
          },
        ]}
      />
      {row.delivery?.state === 'dead' && mayDispatch && <Resend row={row} />}
      <History row={row} />
      <Verification row={row} />
      <EvidenceTools candidateId={row.candidateId} evidenceId={row.before?.split('/')[3]} />
      {mayDispatch && <StepByHand row={row} />}
    </Drawer>
  )
}

function Resend({ row }: { readonly row: Case }) {
  const say = useSay()
  const resend = useAct({ touches: ['/v1/cases'], done: CASES.resent })
  return (
    <Button
      danger
      loading={resend.isPending}
      onClick={() => resend.mutate({ method: 'POST', path: `/v1/cases/${row.candidateId}/resend` })}
    >
      {say(CASES.resend)}
    </Button>
  )
}

function History({ row }: { readonly row: Case }) {
  const say = useSay()
  const happened = happeningsOf(row, say).map(({ at, text, color }) => ({
    ...(color === undefined ? {} : { color }),
    content: (
      <>
        <time dateTime={at}>{clockText(localInstant(at))}</time> <small>{offsetText(localInstant(at))}</small> {text}
      </>
    ),
  }))
  const open = openEndsOf(row, say).map((content) => ({ color: 'gray', content }))
  return (
    <>
      <h2>{say(CASES.timeline)}</h2>
      <Timeline items={[...happened, ...open]} />
    </>
  )
}

function Pair({ row }: { readonly row: Case }) {
  const say = useSay()
  const name = categoryName(row, say)
  return (
    <div className="pair">
      <figure>
        <figcaption>{say(CASES.before)}</figcaption>
        {row.before === undefined ? (
          <p className="hint">{say(CASES.noPicture)}</p>
        ) : (
          <Image src={row.before} alt={`${name}, ${say(CASES.before)}`} />
        )}
      </figure>
      <figure>
        <figcaption>{say(CASES.after)}</figcaption>
        {row.after === undefined ? (
          <p className="hint">{say(CASES.noAfter)}</p>
        ) : (
          <Image src={row.after} alt={`${name}, ${say(CASES.after)}`} />
        )}
      </figure>
    </div>
  )
}
