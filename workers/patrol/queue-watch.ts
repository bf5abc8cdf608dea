/** Tells the operator when the queue takes nothing: looks wait meanwhile, and nothing else would say why. */
import type { LookRequest } from '../../pipeline/look.ts'

type Publish = (request: LookRequest) => Promise<void>

export interface QueueFindings {
  note(finding: { kind: string; subject: string; detail: string }): Promise<void>
  close(kind: string, subject: string): Promise<void>
}

const KIND = 'queue'
const SUBJECT = 'looks'
const DETAIL =
  'The queue does not answer, so that no look is handed out; nothing is lost and looks go on when it is back. ' +
  'Check that the server named by engines.queue runs and can be reached from this host.'

/**
 * `publish` that notes a finding once it has waited `afterMs` and closes it when the queue takes a message again, the
 * first one included: the finding may be left from a process that was killed. A finding that cannot be written is
 * left: then the database is away too, and says so itself.
 */
export function watchQueue(publish: Publish, findings: QueueFindings, afterMs: number): Publish {
  let mayBeOpen = true
  return async (request) => {
    const late = setTimeout(() => {
      mayBeOpen = true
      findings.note({ kind: KIND, subject: SUBJECT, detail: DETAIL }).catch(() => undefined)
    }, afterMs)
    try {
      await publish(request)
    } finally {
      clearTimeout(late)
    }
    if (!mayBeOpen) return
    await findings.close(KIND, SUBJECT)
    mayBeOpen = false
  }
}
