/** Which tensors a decoder reads, and the decoder itself: one table for all heads. */
import type { Manifest } from '../manifest.ts'
import type { GraphEnd, GraphOutputs } from '../onnx-session.ts'
import { decodeJoinedQueries, decodeQueries, decodeRanked } from './detr.ts'
import type { TensorBox } from './tensor-box.ts'
import { decodeYolov8 } from './yolov8.ts'
import { decodeYolox, type WiderClasses, yoloxGrid } from './yolox.ts'

export interface Head {
  /** Names of the outputs to ask the graph for. */
  readonly outputs: readonly string[]
  /** Boxes whose class reaches its floor. */
  decode(outputs: GraphOutputs): TensorBox[]
}

type Described = Pick<Manifest, 'decoder' | 'input' | 'output'> & Partial<Pick<Manifest, 'labels'>>

/** The outputs that the decoder needs, as the graph must have them. */
export function outputEnds({ decoder, output }: Described): readonly GraphEnd[] {
  const { name, shape, boxes, labels } = output
  const queries = shape[1]!
  const main: GraphEnd = { name, type: 'float32', shape }
  const corners = (end: string): GraphEnd => ({ name: end, type: 'float32', shape: [1, queries, 4] })
  switch (decoder) {
    case 'yolox':
    case 'yolox-raw':
    case 'yolov8':
    case 'detr-joined':
      return [main]
    case 'detr':
      return [main, corners(boxes!)]
    case 'detr-ranked':
      return [main, corners(boxes!), { name: labels!, type: 'int64', shape: [1, queries] }]
    default:
      return decoder satisfies never
  }
}

/** `floors`: one score per class; above 1 = never. */
export function createHead(manifest: Described, floors: Float32Array): Head {
  const outputs = outputEnds(manifest).map(({ name }) => name)
  return { outputs, decode: decoderOf(manifest, floors) }
}

/** Of a manifest's labels, by class. */
export function widerOf(labels: Manifest['labels']): WiderClasses {
  const names = labels.map(({ label }) => label)
  return Int16Array.from(labels, ({ kindOf }) => (kindOf === undefined ? -1 : names.indexOf(kindOf)))
}

function decoderOf({ decoder, input, output, labels: classes }: Described, floors: Float32Array): Head['decode'] {
  const { name, boxes, labels } = output
  // Types and names were checked against the graph when it was loaded.
  const floats = (outputs: GraphOutputs, end = name) => outputs[end] as Float32Array
  switch (decoder) {
    case 'yolox':
    case 'yolox-raw': {
      const rows = {
        ...(decoder === 'yolox-raw' && { grid: yoloxGrid(input.width, input.height) }),
        ...(classes?.some(({ kindOf }) => kindOf !== undefined) && { wider: widerOf(classes) }),
      }
      return (outputs) => decodeYolox(floats(outputs), floors, rows)
    }
    case 'yolov8':
      return (outputs) => decodeYolov8(floats(outputs), floors)
    case 'detr-joined':
      return (outputs) => decodeJoinedQueries(floats(outputs), { floors, size: input })
    case 'detr':
      return (outputs) =>
        decodeQueries({ logits: floats(outputs), boxes: floats(outputs, boxes) }, { floors, size: input })
    case 'detr-ranked':
      return (outputs) => {
        const ranked = { boxes: floats(outputs, boxes), labels: outputs[labels!] as BigInt64Array }
        return decodeRanked({ ...ranked, scores: floats(outputs) }, floors)
      }
    default:
      return decoder satisfies never
  }
}
