/** The case system's own number of a case, and reports that came under it before we knew it. */
import { findingText } from '../../../pipeline/finding-words.ts'
import type { Queries } from '../../client.ts'
import { noteFinding } from '../cameras/findings.ts'

export interface GivenNumber {
  readonly candidateId: string
  readonly receiverId: string
  readonly externalCaseNo: string
}

/** Under the number's and the view's lock. Reports that were held for the number become the case's; the caller refreshes it. */
export async function takeNumber(tx: Queries, { candidateId, receiverId, externalCaseNo }: GivenNumber): Promise<void> {
  const { externalCaseNo: known, round } = await tx.case.findUniqueOrThrow({ where: { candidateId } })
  if (known !== externalCaseNo) {
    await tx.case.update({ where: { candidateId }, data: { externalCaseNo } })
    if (known !== null) await noteRenumbered(tx, candidateId, known, externalCaseNo)
  }
  const others = await tx.case.findMany({
    where: { receiverId, externalCaseNo, candidateId: { not: candidateId } },
    take: 1,
  })
  const [other] = others
  if (other) {
    await noteFinding(tx, {
      kind: 'case-number',
      subject: candidateId,
      ...findingText('number-twice', { number: externalCaseNo, other: other.candidateId }),
    })
    return
  }
  await tx.callback.updateMany({
    where: { receiverId, externalCaseNo, candidateId: null },
    data: { candidateId, round },
  })
}

async function noteRenumbered(tx: Queries, candidateId: string, before: string, now: string): Promise<void> {
  await noteFinding(tx, {
    kind: 'case-number',
    subject: candidateId,
    ...findingText('number-changed', { now, before }),
  })
}
