/** A loaded detector: frame in, detections out. */
import { inPicture, mergeTiles } from '../pipeline/detect/merge-tiles.ts'
import { suppressOverlaps } from '../pipeline/detect/suppress-overlaps.ts'
import type { PixelRegion, TilePlan } from '../pipeline/look/tiles.ts'
import type { ModelVersion } from '../pipeline/look.ts'
import type { Detection, Label } from '../pipeline/vocabulary.ts'
import { createHead, type Head } from './decoders/head.ts'
import type { DecodedFrame } from './frame.ts'
import type { Manifest } from './manifest.ts'
import { isMaskable, MASK_FLOOR } from './mask.ts'
import type { GraphInput, GraphOutputs, GraphSession } from './onnx-session.ts'
import { createTensorFiller, pictureBox, sizeInTensor } from './tensor.ts'
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
  infer(input: GraphInput): Promise<GraphOutputs>
  post(outputs: GraphOutputs, picture: PictureSize): Seen
}

export interface DetectorModel {
  readonly model: ModelVersion
  readonly licence: string
  /** Labels it can report. */
  readonly labels: readonly Label[]
  /** The same, made once: a look asks which there are. */
  readonly known: ReadonlySet<Label>
  /** Pixels of the input tensor at full height: what a native tile measures. */
  readonly input: PictureSize
  readonly steps: DetectorSteps
  /**
   * What the whole picture shows, and besides, of the labels of `tiles`, what those show. One at a time: the input
   * tensor is shared between calls.
   */
  detect(frame: DecodedFrame, tiles?: TilePlan): Promise<Seen>
}

export function createDetector(manifest: Manifest, session: GraphSession): DetectorModel {
  const { id, input, labels, licence } = manifest
  const filler = createTensorFiller(input)
  const scores = scoresOf(manifest)
  const head = createHead(manifest, scores.floors)
  const sizes = sizesInput(manifest)
  const steps: DetectorSteps = {
    tensor: (frame, region) => filler.fill(frame, region),
    infer: (picture) => session.run([picture, ...sizes], head.outputs),
    post: createPost(manifest, head, scores),
  }
  const reported = labels.filter(({ ignored }) => ignored === undefined).map(({ label }) => label)
  return {
    model: { id, version: versionOf(manifest) },
    licence,
    labels: reported,
    known: new Set(reported),
    input,
    steps,
    detect: async (frame, tiles) => {
      const whole = await seeIn(steps, frame)
      return tiles === undefined || tiles.regions.length === 0 ? whole : withTiles(steps, frame, { whole, tiles })
    },
  }
}

/** Sightings say which numbers saw them: the quantised model is another one. */
function versionOf({ version, precision }: Manifest): string {
  return precision === 'fp32' ? version : `${version}+${precision}`
}

/** Boxes then come in pixels of the tensor, like those of all other heads. */
function sizesInput({ input: { sizes, width, height } }: Manifest): readonly GraphInput[] {
  if (sizes === undefined) return []
  return [{ name: sizes, type: 'int64', shape: [1, 2], data: BigInt64Array.of(BigInt(width), BigInt(height)) }]
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

interface Scores {
  /** From which score each class is decoded: people and vehicles fainter than their threshold, for masking. */
  readonly floors: Float32Array
  readonly thresholdOf: ReadonlyMap<Label, number>
}

function scoresOf({ labels }: Manifest): Scores {
  const never = 2
  const thresholds = labels.map(({ threshold }) => threshold ?? never)
  const floors = Float32Array.from(labels, ({ label }, index) => {
    return isMaskable(label) ? Math.min(thresholds[index]!, MASK_FLOOR) : thresholds[index]!
  })
  return { floors, thresholdOf: new Map(labels.map(({ label }, index) => [label, thresholds[index]!])) }
}

function createPost({ labels, input, iou }: Manifest, head: Head, { thresholdOf }: Scores): DetectorSteps['post'] {
  return (outputs, picture) => {
    const size = sizeInTensor(picture, input)
    const candidates = head.decode(outputs).flatMap((found): Detection[] => {
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
