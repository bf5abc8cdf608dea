/** Whether what a manifest says of its head, its output and its input fits together; each mismatch with what to do. */
import { ModelError } from './errors.ts'
import type { ManifestFields } from './manifest.ts'

/** @throws ModelError `manifest-invalid`, `class-count` */
export function checkHead(fields: ManifestFields, path: string): void {
  checkInput(fields, path)
  checkEnds(fields, path)
  const { decoder } = fields
  switch (decoder) {
    case 'yolox':
    case 'yolox-raw':
      return checkYolox(fields, path)
    case 'yolov8':
      return checkYolov8(fields, path)
    case 'detr':
      return checkQueries(fields, path, 0)
    case 'detr-joined':
      return checkQueries(fields, path, 4)
    case 'detr-ranked':
      return
    default:
      return decoder satisfies never
  }
}

/** The classes that an output of this shape has; undefined where the shape does not tell. */
export function classesIn(decoder: ManifestFields['decoder'], shape: readonly number[]): number | undefined {
  switch (decoder) {
    case 'yolox':
    case 'yolox-raw':
      return shape[2]! - 5
    case 'yolov8':
      return shape[1]! - 4
    case 'detr':
      return shape[2]!
    case 'detr-joined':
      return shape[2]! - 4
    case 'detr-ranked':
      return undefined
    default:
      return decoder satisfies never
  }
}

export function invalid(path: string, fault: string): ModelError {
  return new ModelError('manifest-invalid', `The manifest ${path} is wrong: ${fault}.`)
}

function checkInput({ decoder, input }: ManifestFields, path: string): void {
  const { normalise, type } = input
  checkHeights({ decoder, input }, path)
  if (normalise === undefined) return
  if (type !== 'float32') {
    throw invalid(path, `/input/normalise is for float32 graphs, and /input/type is ${type}; leave it out`)
  }
  if (normalise.deviation.some((value) => !(value > 0))) {
    throw invalid(path, '/input/normalise/deviation must be above 0: write [255, 255, 255] for values of 0..1')
  }
}

/** The largest stride of a YOLOX head: a lower height must hold whole cells of it. */
const LARGEST_STRIDE = 32

function checkHeights({ decoder, input }: Pick<ManifestFields, 'decoder' | 'input'>, path: string): void {
  const { heights, height, fit } = input
  if (heights === undefined) return
  if (decoder !== 'yolox' || fit !== 'letterbox-top-left') {
    throw invalid(
      path,
      `/input/heights is for the decoder yolox with the fit letterbox-top-left, and this is ${decoder} with ${fit}: its ` +
        'boxes would lie elsewhere; leave it out',
    )
  }
  const rising = [...heights, height].every((one, index, all) => index === 0 || all[index - 1]! < one)
  if (rising && heights.every((one) => one % LARGEST_STRIDE === 0)) return
  throw invalid(
    path,
    `/input/heights is [${heights.join(', ')}]; list multiples of ${LARGEST_STRIDE} that rise and stay below the height of ` +
      `${height}, each once`,
  )
}

/** Which outputs and inputs of their own each head has. */
function checkEnds({ decoder, output, input }: ManifestFields, path: string): void {
  const apart = decoder === 'detr' || decoder === 'detr-ranked'
  const ranked = decoder === 'detr-ranked'
  const ends = [
    ['/output/boxes', output.boxes, apart, 'the output with the boxes'],
    ['/output/labels', output.labels, ranked, 'the output with the class numbers'],
    ['/input/sizes', input.sizes, ranked, 'the input with the sizes (orig_target_sizes)'],
  ] as const
  for (const [field, name, needed, what] of ends) {
    if (needed === (name !== undefined)) continue
    throw invalid(
      path,
      needed
        ? `the decoder ${decoder} needs ${field}: name ${what}`
        : `the decoder ${decoder} has no use for ${field}; leave it out or correct /decoder`,
    )
  }
  const dimensions = ranked ? 2 : 3
  if (output.shape.length === dimensions && output.shape[0] === 1) return
  throw invalid(
    path,
    `/output/shape is [${output.shape.join(', ')}], and the decoder ${decoder} reads ${dimensions} dimensions of which ` +
      'the first is 1 (one picture at a time); correct the shape or the decoder',
  )
}

function checkYolox({ decoder, input, output, labels }: ManifestFields, path: string): void {
  const columns = output.shape[2]!
  if (labels.length + 5 !== columns) {
    throw classCount(path, {
      listed: labels.length,
      why: `an output of ${columns} columns has ${columns - 5} classes (5 columns are box and objectness)`,
    })
  }
  if (output.raw !== undefined && output.raw !== (decoder === 'yolox-raw')) {
    throw invalid(path, `/output/raw says ${output.raw}, but the decoder is ${decoder}; make the two agree`)
  }
  const anchors = [8, 16, 32].reduce((sum, stride) => {
    return sum + Math.floor(input.width / stride) * Math.floor(input.height / stride)
  }, 0)
  if (output.shape[1] === anchors) return
  throw invalid(
    path,
    `/output/shape is [${output.shape.join(', ')}], but an input of ${input.width} x ${input.height} gives ` +
      `[1, ${anchors}, 5 + classes] with the strides 8, 16, 32; correct the input size or the shape`,
  )
}

function checkYolov8({ output, labels }: ManifestFields, path: string): void {
  const [, rows, anchors] = output.shape as [number, number, number]
  if (rows === labels.length + 4) return
  if (anchors === labels.length + 4) {
    throw invalid(
      path,
      `/output/shape is [${output.shape.join(', ')}], and the decoder yolov8 reads [1, 4 + classes, anchors]: the ` +
        'output lies the other way round. Export the model without transposing it',
    )
  }
  throw classCount(path, {
    listed: labels.length,
    why: `an output of ${rows} rows has ${rows - 4} classes (4 rows are the box; there is no objectness)`,
  })
}

function checkQueries({ output, labels }: ManifestFields, path: string, boxColumns: number): void {
  const columns = output.shape[2]!
  const found = columns - boxColumns
  if (found === labels.length) return
  const boxes = boxColumns > 0 ? ` (${boxColumns} columns are the box)` : ''
  throw classCount(path, {
    listed: labels.length,
    why: `an output of ${columns} columns has ${found} classes${boxes}`,
  })
}

interface Miscount {
  readonly listed: number
  readonly why: string
}

function classCount(path: string, { listed, why }: Miscount): ModelError {
  return new ModelError(
    'class-count',
    `The manifest ${path} lists ${listed} labels, but ${why}. List one label per class, in the order of training.`,
  )
}
