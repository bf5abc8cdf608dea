/** A loaded detector: frame in, detections out. */
import { inPicture, mergeTiles } from '../pipeline/detect/merge-tiles.ts'
import { suppressOverlaps } from '../pipeline/detect/suppress-overlaps.ts'
import type { PixelRegion, TilePlan } from '../pipeline/look/tiles.ts'
import type { ModelVersion } from '../pipeline/look.ts'
import type { Detection, Label } from '../pipeline/vocabulary.ts'
import { decodeYolox, yoloxGrid } from './decoders/yolox.ts'
import type { DecodedFrame } from './frame.ts'
import type { Manifest } from './manifest.ts'
import { isMaskable, MASK_FLOOR } from './mask.ts'
import type { GraphInput, GraphSession } from './onnx-session.ts'
import { createTensorFiller, letterboxSize, pictureBox } from './tensor.ts'
import type { PictureSize } from './tensor.ts'

/** What one detector saw in one frame, strongest first. */
export interface Seen {
  /** At or above the threshold of their label. */
  readonly detections: readonly Detection[]
  /** People and vehicles down to `MASK_FLOOR`: what must be masked before the picture is stored. */
  readonly maskable: readonly Detection[]
}

/** The three steps of a detection, apart so that a bench can time them. */
interface DetectorSteps {
  tensor(frame: DecodedFrame, region?: PixelRegion): Promise<GraphInput>
  infer(input: GraphInput): Promise<Float32Array>
  post(output: Float32Array, picture: PictureSize): Seen
}

export interface DetectorModel {
  readonly model: ModelVersion
  readonly licence: string
  /** Labels it can report. */
  readonly labels: readonly Label[]
  /** Pixels of the input tensor: what a native tile measures. */
  readonly input: PictureSize
  readonly steps: DetectorSteps
  /**
   * What the whole picture shows, and besides, of the labels of `tiles`, what those show. One at a time: the input
   * tensor is shared between calls.
   */
  detect(frame: DecodedFrame, tiles?: TilePlan): Promise<Seen>
}

export function createDetector(manifest: Manifest, session: GraphSession): DetectorModel {
  const filler = createTensorFiller(manifest.input)
  const steps: DetectorSteps = {
    tensor: (frame, region) => filler.fill(frame, region),
    infer: (input) => session.run(input, manifest.output.name),
    post: createPost(manifest),
  }
  return {
    model: { id: manifest.id, version: manifest.version },
    licence: manifest.licence,
    labels: manifest.labels.filter(({ ignored }) => ignored === undefined).map(({ label }) => label),
    input: manifest.input,
    steps,
    detect: async (frame, tiles) => {
      const whole = await seeIn(steps, frame)
      return tiles === undefined || tiles.regions.length === 0 ? whole : withTiles(steps, frame, { whole, tiles })
    },
  }
}

async function seeIn(steps: DetectorSteps, frame: DecodedFrame, region?: PixelRegion): Promise<Seen> {
  return steps.post(await steps.infer(await steps.tensor(frame, region)), region ?? frame)
}

interface Looked {
  readonly whole: Seen
  readonly tiles: TilePlan
}

async function withTiles(steps: DetectorSteps, frame: DecodedFrame, { whole, tiles }: Looked): Promise<Seen> {
  const seen = []
  for (const region of tiles.regions) seen.push({ region, ...(await seeIn(steps, frame, region)) })
  return {
    detections: mergeTiles(whole.detections, seen, { picture: frame, labels: tiles.labels }),
    // What is seen twice is masked twice: it does no harm, and nothing gets lost.
    maskable: [
      ...whole.maskable,
      ...seen.flatMap(({ region, maskable }) => maskable.map((found) => inPicture(found, region, frame))),
    ],
  }
}

function createPost({ labels, input, iou, decoder }: Manifest): DetectorSteps['post'] {
  const never = 2
  const thresholds = labels.map(({ threshold }) => threshold ?? never)
  const floors = Float32Array.from(labels, ({ label }, index) => {
    return isMaskable(label) ? Math.min(thresholds[index]!, MASK_FLOOR) : thresholds[index]!
  })
  const thresholdOf = new Map(labels.map(({ label }, index) => [label, thresholds[index]!]))
  const grid = decoder === 'yolox-raw' ? yoloxGrid(input.width, input.height) : undefined
  return (output, picture) => {
    const size = letterboxSize(picture, input)
    const candidates = decodeYolox(output, floors, grid).flatMap((found): Detection[] => {
      const box = pictureBox(found, size)
      return box === undefined ? [] : [{ label: labels[found.classIndex]!.label, box, score: found.score }]
    })
    const kept = suppressOverlaps(candidates, { iou })
    return {
      detections: kept.filter(({ label, score }) => score >= thresholdOf.get(label)!),
      maskable: kept.filter(({ label }) => isMaskable(label)),
    }
  }
}
