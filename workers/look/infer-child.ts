/** One process per core: decode, sketch, inference, masking and JPEG, so that pixels never cross a pipe. */
import { prepareImages } from '../../models/image.ts'
import { ModelError } from '../../models/errors.ts'
import { type Embedder, loadEmbedder } from '../../models/embedding/embedder.ts'
import { loadModel } from '../../models/load.ts'
import { loadOpinion, type OpinionModel } from '../../models/opinion/opinion.ts'
import type { DetectorModel } from '../../models/detector.ts'
import { CaptureError } from '../capture/fault.ts'
import { openFrame, seeFrame } from './see.ts'
import type { ChildJob, ChildOrders, FromChild, Sighted, ToChild } from './sight.ts'

let models: Promise<readonly DetectorModel[]> | undefined
let embedder: Promise<Embedder> | undefined
let opinion: Promise<OpinionModel> | undefined
let sealing: ChildOrders['sealing']

prepareImages()
process.on('message', (message: ToChild) => {
  void (message.kind === 'orders' ? prepare(message) : work(message))
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole terminal group: the pool ends its children itself, after their looks.
process.on('SIGINT', () => undefined)

async function prepare(orders: ChildOrders): Promise<void> {
  try {
    models = Promise.all(orders.manifests.map((manifest) => loadModel(manifest, orders)))
    embedder = orders.embedding === undefined ? undefined : loadEmbedder(orders.embedding)
    opinion = orders.opinion === undefined ? undefined : loadOpinion(orders.opinion)
    sealing = orders.sealing
    await Promise.all([models, embedder, opinion])
    answer({ kind: 'ready' })
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    answer({ kind: 'refused', sentence: error.message })
  }
}

async function work(job: ChildJob): Promise<void> {
  const sighted = await see(job)
  answer({ kind: 'done', id: job.id, sighted, residentBytes: process.memoryUsage.rss() })
}

async function see({ frame, brief, picture: wish = 'when-present' }: ChildJob): Promise<Sighted> {
  try {
    const decoded = await openFrame(frame)
    try {
      const [how, second] = [await embedder, await opinion]
      const input = {
        frame: decoded,
        capturedAt: frame.capturedAt,
        brief,
        picture: wish,
        ...(sealing && { sealing }),
        ...(how && { embedder: how }),
        ...(second && { ask: second.ask }),
      }
      const { seen, picture } = await seeFrame(input, (await models) ?? [])
      return picture === undefined ? { kind: 'seen', seen } : { kind: 'seen', seen, picture }
    } finally {
      decoded.close()
    }
  } catch (error) {
    if (error instanceof CaptureError) return { kind: 'failed', fault: error.code, detail: error.message }
    if (error instanceof ModelError) {
      const fault = error.code === 'picture-too-large' ? 'too-large' : 'corrupt-video'
      return { kind: 'failed', fault, detail: error.message }
    }
    throw error
  }
}

function answer(message: FromChild): void {
  process.send?.(message)
}
