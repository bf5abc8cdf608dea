/** What a look teaches of its view: the first reference, references of other lights, other positions of its camera. */
import { measureLuma } from '../../models/sketch.ts'
import type { LearnedSketch } from '../../pipeline/look.ts'
import { LEARNED_EVERY_MS } from '../../pipeline/views/learn.ts'
import { confirmLights, doubtLights, takeSample } from '../../prisma/stores/views/view-references.ts'
import type { JudgedLook, LookContext } from './look-context.ts'

/** A frame that lies further from its reference than this vouches for nothing: the camera is being moved. */
const STEADY = 0.02

export async function learnView(context: LookContext, look: JudgedLook): Promise<void> {
  const { tx, view, camera } = context
  const { seen, viewState, at } = look
  const { learned, drift } = seen
  if (view.state === 'unlearned' && view.hasReference) {
    if (viewState === 'moved') await doubtLights(tx, view.id)
    const steady = Math.abs(drift.dx) <= STEADY && Math.abs(drift.dy) <= STEADY
    if (viewState === 'good' && steady) await confirmLights(tx, view.id, at)
  }
  if (learned === undefined) return
  if (!view.hasReference && viewState === 'unlearned') return learnFirst(context, look, learned)
  if (viewState === 'moved') return proposePosition(context, look, learned)
  // A recording shows one hour again and again.
  if (learned.light === undefined || camera.recordingFrame !== null) return
  if (viewState !== 'good' && viewState !== 'unlearned') return
  if (view.lessonAt !== null && at - view.lessonAt.getTime() < LEARNED_EVERY_MS) return
  const { id: viewId, origin } = view
  const { light } = learned
  // A first look that was full of people is found again in nothing: most of five looks are the view.
  const isFound = viewState === 'good' || (origin === 'proposed' && light === view.referenceLight)
  const sample = { viewId, origin, light, at, luma: lumaOf(learned), drift, isFound }
  await takeSample(tx, sample, measureLuma)
}

async function learnFirst({ tx, view }: LookContext, { seen }: JudgedLook, learned: LearnedSketch): Promise<void> {
  await tx.view.update({
    select: { id: true },
    where: { id: view.id },
    data: { ...referenceColumns(learned, seen.evidence?.full), version: { increment: 1 } },
  })
}

/** What a camera with several positions shows in none of those that are known: a person says whether it is one. */
async function proposePosition(
  { tx, camera }: LookContext,
  { seen, at }: JudgedLook,
  learned: LearnedSketch,
): Promise<void> {
  const views = await tx.view.findMany({ where: { cameraId: camera.id }, select: { id: true } })
  const positions = Array.isArray(camera.presets) ? camera.presets.length : 0
  if (views.length >= positions) return
  const number = Math.max(...views.map(({ id }) => Number(id.slice(id.lastIndexOf(':') + 1)))) + 1
  await tx.view.create({
    data: {
      id: `${camera.id}:${number}`,
      cameraId: camera.id,
      origin: 'proposed',
      lastLookAt: new Date(at),
      ...referenceColumns(learned, seen.evidence?.full),
      referenceVersion: 1,
    },
  })
}

function referenceColumns(learned: LearnedSketch, picture: string | undefined) {
  return {
    reference: lumaOf(learned),
    referenceMean: learned.mean,
    referenceSharpness: learned.sharpness,
    referenceLight: learned.light ?? null,
    referenceSha: picture ?? null,
    referenceVersion: { increment: 1 },
  }
}

const lumaOf = ({ luma }: LearnedSketch) => Uint8Array.from(Buffer.from(luma, 'base64'))
