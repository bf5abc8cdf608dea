/** What a candidate rests on, to be taken along: the signed package, and the way to the unmasked original. */
import { Button, Select, Space } from 'antd'
import { useAct } from '../client/act.ts'
import { useMay } from '../client/session.tsx'
import { useSay } from '../language.tsx'
import { OPENING_WORDS, OVERSIGHT } from '../words/oversight.ts'
import { wordFor } from '../words/vocabulary.ts'
import { SiteKey } from './site-key.tsx'

interface EvidenceToolsProps {
  readonly candidateId: string
  /** The picture whose original may be asked for. */
  readonly evidenceId: string | undefined
}

export function EvidenceTools({ candidateId, evidenceId }: EvidenceToolsProps) {
  const say = useSay()
  const [unseals, administers] = [useMay('unseal'), useMay('administer')]
  return (
    <section className="evidence-tools">
      <h2>{say(OVERSIGHT.evidence)}</h2>
      <Space wrap>
        <Button href={`/v1/candidates/${candidateId}/package`} download>
          {say(OVERSIGHT.package)}
        </Button>
        <SiteKey />
        {administers && <UseAsCheck candidateId={candidateId} />}
        {unseals && evidenceId !== undefined && <Ask evidenceId={evidenceId} />}
      </Space>
      <p className="hint">{say(OVERSIGHT.packageHint)}</p>
    </section>
  )
}

function Ask({ evidenceId }: { readonly evidenceId: string }) {
  const say = useSay()
  const ask = useAct({ touches: ['/v1/originals'], done: OVERSIGHT.asked })
  return (
    <Select
      className="role-select"
      aria-label={say(OVERSIGHT.askReason)}
      placeholder={say(OVERSIGHT.ask)}
      value={null}
      loading={ask.isPending}
      options={Object.keys(OPENING_WORDS).map((reason) => ({
        value: reason,
        label: say(wordFor(OPENING_WORDS, reason)),
      }))}
      onSelect={(reason: string | null) =>
        ask.mutate({ method: 'POST', path: `/v1/evidence/${evidenceId}/original`, body: { reason } })
      }
    />
  )
}

/** Shown again under another id, to see whether reviewers answer as was answered. */
function UseAsCheck({ candidateId }: { readonly candidateId: string }) {
  const say = useSay()
  const add = useAct({ touches: ['/v1/honeypots'], done: OVERSIGHT.usedAsCheck })
  return (
    <Button
      loading={add.isPending}
      onClick={() => add.mutate({ method: 'POST', path: '/v1/honeypots', body: { candidateId } })}
    >
      {say(OVERSIGHT.useAsCheck)}
    </Button>
  )
}
