/** Loads a detector by its manifest; whatever does not agree with the manifest refuses with a sentence. */
import { access, readFile } from 'node:fs/promises'
import { iou } from '../pipeline/geometry/box.ts'
import type { Detection } from '../pipeline/vocabulary.ts'
import { createDetector } from './detector.ts'
import type { DetectorModel } from './detector.ts'
import { ModelError } from './errors.ts'
import type { DecodedFrame } from './frame.ts'
import { decodeStill } from './image.ts'
import { precisionsOf, readManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import type { GraphEnd, GraphSession, SessionOptions } from './onnx-session.ts'
import { heightInTensor } from './tensor.ts'
import { openWeights } from './weights.ts'
import { outputEnds } from './decoders/head.ts'
import type { Precision } from './device.ts'
import { classesIn } from './manifest-head.ts'

export interface LoadOptions extends Partial<SessionOptions> {
  /** Which variant, where the model has it; absent = the one its manifest prefers. */
  readonly precision?: Precision
}

/**
 * Opens the one session of this model in this process and proves it on the golden picture.
 *
 * @throws ModelError: the manifest, the weights or the answer on the golden picture is not as stated, or the device is
 * not there
 */
export async function loadModel(manifestPath: string, options: LoadOptions = {}): Promise<DetectorModel> {
  const { precision, ...sessionOptions } = options
  const manifest = await readManifest(manifestPath, precision)
  await checkCard(manifest)
  const session = await openWeights(manifest, { threads: 1, ...sessionOptions })
  checkSignature(manifest, session)
  const detector = createDetector(manifest, session)
  await checkGolden(manifest, detector)
  return detector
}

export interface ModelFinding {
  readonly severity: 'ok' | 'problem'
  /** `ok` or a ModelErrorCode. */
  readonly code: string
  readonly sentence: string
}

/**
 * For `xunjie models check`: of each variant the first problem, or what was found in order; the one that is loaded by
 * default comes first. Never throws for a bad model.
 */
export async function checkModel(manifestPath: string): Promise<readonly ModelFinding[]> {
  try {
    const precisions = precisionsOf(await readManifest(manifestPath))
    const findings: ModelFinding[] = []
    for (const precision of precisions) findings.push(await checkVariant(manifestPath, precision))
    return findings
  } catch (error) {
    return [problem(error)]
  }
}

async function checkVariant(manifestPath: string, precision: Precision): Promise<ModelFinding> {
  try {
    const { model, labels, licence } = await loadModel(manifestPath, { precision })
    const sentence =
      `${model.id} ${model.version} (${licence}): hash, signature and ${labels.length} labels agree with the manifest, ` +
      'and the golden picture gives the expected boxes.'
    return { severity: 'ok', code: 'ok', sentence }
  } catch (error) {
    return problem(error)
  }
}

function problem(error: unknown): ModelFinding {
  if (error instanceof ModelError) return { severity: 'problem', code: error.code, sentence: error.message }
  throw error
}

/** A model without its card is a model nobody can answer for. */
async function checkCard({ card, cardPath }: Manifest): Promise<void> {
  await access(cardPath).catch((cause: unknown) => {
    const sentence = `The card ${card} is not there; write what the model was trained on, its figures and limits, or correct /card.`
    throw new ModelError('card-missing', sentence, cause)
  })
}

function checkSignature(manifest: Manifest, { inputs, outputs }: GraphSession): void {
  const { input, output, file, decoder, labels } = manifest
  const shape = input.layout === 'nhwc' ? [1, input.height, input.width, 3] : [1, 3, input.height, input.width]
  checkEnd({ file, side: 'input', ends: inputs, wanted: { name: input.name, type: input.type, shape } })
  checkOpenHeight(manifest, inputs)
  if (input.sizes !== undefined) {
    checkEnd({ file, side: 'input', ends: inputs, wanted: { name: input.sizes, type: 'int64', shape: [1, 2] } })
  }
  checkNoOther(manifest, inputs)
  const there = outputs.find(({ name }) => name === output.name)?.shape
  const classes = there !== undefined && there.every(isNumber) ? classesIn(decoder, there) : undefined
  if (classes !== undefined && classes > 0 && there?.length === output.shape.length && classes !== labels.length) {
    throw new ModelError(
      'class-count',
      `The weights ${file} have ${classes} classes and the manifest ${labels.length} labels. ` +
        'List one label per class, in the order of training.',
    )
  }
  for (const wanted of outputEnds(manifest)) checkEnd({ file, side: 'output', ends: outputs, wanted })
}

function checkOpenHeight({ file, input }: Manifest, inputs: readonly GraphEnd[]): void {
  const height = inputs.find(({ name }) => name === input.name)?.shape[input.layout === 'nhwc' ? 1 : 2]
  if (input.heights === undefined || height === undefined || !isNumber(height) || height < 0) return
  throw new ModelError(
    'graph-signature',
    `The weights ${file} take pictures of the height ${height} only, and the manifest lists /input/heights ` +
      `[${input.heights.join(', ')}]. Export the model with an open height, or leave /input/heights out.`,
  )
}

const isNumber = (size: number | string): size is number => typeof size === 'number'

/** A graph that needs more than a picture would fail at the first look. */
function checkNoOther({ file, input }: Manifest, inputs: readonly GraphEnd[]): void {
  const other = inputs.find(({ name }) => name !== input.name && name !== input.sizes)
  if (other === undefined) return
  throw new ModelError(
    'graph-signature',
    `The weights ${file} need a second input ${other.name} ${other.type} [${other.shape.join(', ')}]. If it takes the ` +
      'width and height that boxes are scaled to, name it in /input/sizes; else export the model without it.',
  )
}

interface EndCheck {
  readonly file: string
  readonly side: 'input' | 'output'
  readonly ends: readonly GraphEnd[]
  readonly wanted: GraphEnd
}

function checkEnd({ file, side, ends, wanted }: EndCheck): void {
  const end = ends.find(({ name }) => name === wanted.name)
  const fixed = end?.shape.every((size, axis) => typeof size === 'string' || size < 0 || size === wanted.shape[axis])
  if (end !== undefined && end.type === wanted.type && end.shape.length === wanted.shape.length && fixed === true)
    return
  const there = ends.map(({ name, type, shape }) => `${name} ${type} [${shape.join(', ')}]`).join(', ')
  throw new ModelError(
    'graph-signature',
    `The weights ${file} have the ${side} ${there}; the manifest states ${wanted.name} ${wanted.type} ` +
      `[${wanted.shape.join(', ')}]. Correct /${side} or the weights.`,
  )
}

async function checkGolden(manifest: Manifest, detector: DetectorModel): Promise<void> {
  const { golden, input } = manifest
  const frame = await goldenFrame(manifest)
  if (input.heights !== undefined && heightInTensor(frame, input) === input.height) {
    throw new ModelError(
      'golden-picture',
      `The golden picture ${golden.picture} needs the full height of the input and so proves none of /input/heights; ` +
        'choose a wider one, or leave /input/heights out.',
    )
  }
  compareGolden(manifest, frame, (await detector.detect(frame)).detections)
  if (input.heights === undefined) return
  // As a tile of everything: at full height.
  const { steps } = detector
  const full = await steps.tensor(frame, { left: 0, top: 0, width: frame.width, height: frame.height })
  compareGolden(manifest, frame, steps.post(await steps.infer(full), frame).detections)
}

function compareGolden(manifest: Manifest, frame: DecodedFrame, detections: readonly Detection[]): void {
  const { picture, expect, minIou, maxScoreDifference } = manifest.golden
  for (const { label, box, score } of expect) {
    const [x0, y0, x1, y1] = box as [number, number, number, number]
    const wanted: Detection = {
      label,
      box: { x0: x0 / frame.width, y0: y0 / frame.height, x1: x1 / frame.width, y1: y1 / frame.height },
      score,
    }
    const found = detections.some((detection) => {
      const near = detection.label === label && iou(detection.box, wanted.box) >= minIou
      return near && Math.abs(detection.score - score) <= maxScoreDifference
    })
    if (found) continue
    throw new ModelError(
      'golden-mismatch',
      `On the golden picture ${picture} the model ${manifest.id} should see ${label} (score ${score}) at [${box.join(', ')}] and ` +
        `sees ${described(detections, frame)}. The labels are in the wrong order, or input colour, layout or decoder ` +
        'are not those of the training; correct the manifest.',
    )
  }
}

async function goldenFrame({ golden, goldenPath }: Manifest): Promise<DecodedFrame> {
  try {
    return await decodeStill(await readFile(goldenPath))
  } catch (cause) {
    const sentence = `The golden picture ${golden.picture} cannot be read; put it there or correct /golden/picture.`
    throw new ModelError('golden-picture', sentence, cause)
  }
}

function described(detections: readonly Detection[], { width, height }: DecodedFrame): string {
  if (detections.length === 0) return 'nothing'
  const some = detections.slice(0, 5).map(({ label, score, box }) => {
    const corners = [box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height].map(Math.round)
    return `${label} ${score.toFixed(2)} [${corners.join(', ')}]`
  })
  return some.join(', ')
}
