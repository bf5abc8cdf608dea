/** Tells the operator when the queue takes nothing: looks wait meanwhile, and nothing else would say why. */
import { type FindingText, findingText } from '../../pipeline/finding-words.ts'

export interface QueueFindings {
  note(finding: { kind: string; subject: string } & FindingText): Promise<void>
  close(kind: string, subject: string): Promise<void>
}

const KIND = 'queue'
const SUBJECT = 'looks'

/** Wraps any call that waits for the queue. */
export type QueueWatch = <Args extends readonly unknown[], Answer>(
  call: (...args: Args) => Promise<Answer>,
) => (...args: Args) => Promise<Answer>

/**
 * Notes a finding once a call has waited `afterMs` and closes it when the queue answers again, the first answer
 * included: the finding may be left from a process that was killed. A finding that cannot be written is left: then the
 * database is away too, and says so itself.
 */
export function createQueueWatch(findings: QueueFindings, afterMs: number): QueueWatch {
  let mayBeOpen = true
  return (call) =>
    async (...args) => {
      const late = setTimeout(() => {
        mayBeOpen = true
        findings.note({ kind: KIND, subject: SUBJECT, ...findingText('queue-silent', {}) }).catch(() => undefined)
      }, afterMs)
      let answer: Awaited<ReturnType<typeof call>>
      try {
        answer = await call(...args)
      } finally {
        clearTimeout(late)
      }
      if (mayBeOpen) {
        await findings.close(KIND, SUBJECT)
        mayBeOpen = false
      }
      return answer
    }
}
