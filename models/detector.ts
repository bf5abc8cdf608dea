/** A loaded detector: frame in, detections out. */
import { suppressOverlaps } from '../pipeline/detect/suppress-overlaps.ts'
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
  tensor(frame: DecodedFrame): Promise<GraphInput>
  infer(input: GraphInput): Promise<Float32Array>
  post(output: Float32Array, picture: PictureSize): Seen
}

export interface DetectorModel {
  readonly model: ModelVersion
  readonly licence: string
  /** Labels it can report. */
  readonly labels: readonly Label[]
  readonly steps: DetectorSteps
  /** One at a time: the input tensor is shared between calls. */
  detect(frame: DecodedFrame): Promise<Seen>
}

export function createDetector(manifest: Manifest, session: GraphSession): DetectorModel {
  const filler = createTensorFiller(manifest.input)
  const steps: DetectorSteps = {
    tensor: (frame) => filler.fill(frame),
    infer: (input) => session.run(input, manifest.output.name),
    post: createPost(manifest),
  }
  return {
    model: { id: manifest.id, version: manifest.version },
    licence: manifest.licence,
    labels: manifest.labels.filter(({ ignored }) => ignored === undefined).map(({ label }) => label),
    steps,
    detect: async (frame) => steps.post(await steps.infer(await steps.tensor(frame)), frame),
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
