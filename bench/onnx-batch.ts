/** An ONNX file whose fixed batch of one is another: for the bench alone, since no product graph needs it. */

const MODEL = { graph: 7 }
const GRAPH = { input: 11, output: 12 }
/** ValueInfo.type, Type.tensor, Tensor.shape, Shape.dim, Dimension.value. */
const PATH_TO_SIZE = [2, 1, 2, 1]
const SIZE = 1

/**
 * A copy in which the first dimension of every input and output is `batch`, 1 to 127. The graph itself must not fix it
 * elsewhere, as exports of convolutional detectors do not.
 */
export function withBatch(weights: Uint8Array, batch: number): Uint8Array {
  const copy = Uint8Array.from(weights)
  const graph = fieldsOf(copy).find(({ number }) => number === MODEL.graph)!.bytes
  for (const { number, bytes } of fieldsOf(graph)) {
    if (number !== GRAPH.input && number !== GRAPH.output) continue
    const first = PATH_TO_SIZE.reduce(
      (inside, step) => fieldsOf(inside).find((field) => field.number === step)!.bytes,
      bytes,
    )
    // A varint below 128 is one byte: the tag, then the size.
    if (first.length !== 2 || first[0] !== SIZE << 3) throw new Error('The graph has no fixed batch of one.')
    first[1] = batch
  }
  return copy
}

interface Field {
  readonly number: number
  readonly bytes: Uint8Array
}

/** The length-delimited fields of a message, as views on the same memory. */
function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const tag = varint()
    if ((tag & 7) === 0) varint()
    else if ((tag & 7) === 2) {
      const length = varint()
      fields.push({ number: tag >>> 3, bytes: bytes.subarray(at, at + length) })
      at += length
    } else at += (tag & 7) === 1 ? 8 : 4
  }
  return fields
}
