/** What a view looks like in each light: samples gathered look by look, and the references learned from them. */
import { isSameStreet, LEARNED_LOOKS, learnReference, type Sample } from '../../../pipeline/views/learn.ts'
import type { LightClass } from '../../../pipeline/views/light.ts'
import type { Drift, EpochMs, Sketch, ZoneOrigin } from '../../../pipeline/vocabulary.ts'
import type { JsonInput, Queries } from '../../client.ts'

export interface NewSample extends Sample {
  readonly viewId: string
  readonly origin: ZoneOrigin
  readonly light: LightClass
  /** The view was found in it; else it is the first of its light, and another look must vouch for it. */
  readonly isFound: boolean
}

/** Of a luma picture; from `models/sketch.ts`. */
type Measure = (luma: Uint8Array) => Pick<Sketch, 'mean' | 'sharpness'>

/**
 * Keeps a look as a sample; with enough of them the reference of its light is learned, or learned anew. While a problem of
 * this view is open nothing is learned: its evidence and its verification rest on the references of now.
 */
export async function takeSample(tx: Queries, sample: NewSample, measure: Measure): Promise<void> {
  const { viewId, light, at, luma, drift } = sample
  await tx.view.update({ where: { id: viewId }, data: { lessonAt: new Date(at) }, select: { id: true } })
  if (await isPinned(tx, viewId)) return
  await tx.viewSample.createMany({
    data: [
      { viewId, light, capturedAt: new Date(at), luma: Uint8Array.from(luma), drift: drift as unknown as JsonInput },
    ],
    skipDuplicates: true,
  })
  const rows = await tx.viewSample.findMany({ where: { viewId, light }, orderBy: { capturedAt: 'asc' } })
  if (rows.length < LEARNED_LOOKS) return
  const learned = learnReference(
    rows.map((row) => ({
      at: row.capturedAt.getTime(),
      luma: row.luma,
      drift: row.drift as unknown as Drift,
    })),
  )
  // They show different things: the oldest makes room.
  const over = learned === undefined ? rows.slice(0, rows.length - LEARNED_LOOKS + 1) : rows
  await tx.viewSample.deleteMany({ where: { viewId, light, capturedAt: { in: over.map((row) => row.capturedAt) } } })
  if (learned !== undefined) {
    const luma = Uint8Array.from(learned)
    await keepReference(tx, sample, { luma, ...measure(luma), learnedAt: new Date(at) })
  }
}

async function isPinned(tx: Queries, viewId: string): Promise<boolean> {
  const open = await tx.candidate.findFirst({ where: { closedAt: null, anchor: { viewId } }, select: { id: true } })
  return open !== null
}

interface Learned extends Pick<Sketch, 'mean' | 'sharpness'> {
  readonly luma: Uint8Array<ArrayBuffer>
  readonly learnedAt: Date
}

async function keepReference(tx: Queries, { viewId, light, isFound, origin }: NewSample, values: Learned) {
  const key = { viewId_light: { viewId, light } }
  const before = await tx.viewReference.findUnique({ where: key })
  if (before === null) {
    await tx.viewReference.create({ data: { viewId, light, ...values, confirmed: isFound } })
  } else if (!before.confirmed) {
    await tx.viewReference.update({ where: key, data: { ...values, confirmed: isFound } })
  } else if (origin === 'approved' && isSameStreet(before.luma, values.luma)) {
    await tx.viewReference.update({ where: key, data: { ...values, version: { increment: 1 } } })
  }
}

/** Name of the first reference of a view, as pictures and zones name it. */
export const referenceText = (version: number): string => `base ${version}`

/** A reference that waited for a look to vouch for it is older than this: the camera may have turned and come back. */
const VOUCHED_MS = 36 * 3_600_000

/** The view is where it was before the light changed: what was seen of it meanwhile was it. */
export async function confirmLights(tx: Queries, viewId: string, at: EpochMs): Promise<void> {
  await tx.viewReference.updateMany({
    where: { viewId, confirmed: false, learnedAt: { gt: new Date(at - VOUCHED_MS) } },
    data: { confirmed: true },
  })
}

/** The camera was turned: what was seen of it in a new light may be something else. */
export async function doubtLights(tx: Queries, viewId: string): Promise<void> {
  await tx.viewReference.deleteMany({ where: { viewId, confirmed: false } })
  await tx.viewSample.deleteMany({ where: { viewId } })
}

export async function forgetLights(tx: Queries, viewId: string): Promise<void> {
  await tx.viewReference.deleteMany({ where: { viewId } })
  await tx.viewSample.deleteMany({ where: { viewId } })
}
