/**
 * Looks into an ONNX file before any native code does: is it ONNX, is it complete in one file, does it use standard
 * operators only? Reads just the few protobuf fields that answer this (numbers from onnx.proto3).
 */
import { ModelError } from './errors.ts'

const STANDARD_DOMAINS = new Set(['', 'ai.onnx', 'ai.onnx.ml', 'com.microsoft'])
const MODEL = { graph: 7, opset: 8, trainingInfo: 20, functions: 25 }
const GRAPH = { node: 1, initializer: 5, sparseInitializer: 15 }
const NODE = { attribute: 5, domain: 7 }
const FUNCTION = { node: 7 }
const ATTRIBUTE = { tensor: 5, graph: 6, tensors: 10, graphs: 11, sparseTensor: 22, sparseTensors: 23 }
const SPARSE = { values: 1, indices: 2 }
const TENSOR = { externalData: 13 }
const ENTRY = { key: 1, value: 2 }
const MAX_DEPTH = 16

interface Field {
  readonly number: number
  /** Payload of a length-delimited field; empty for numbers. */
  readonly bytes: Uint8Array
}

/**
 * Refuses weights that are not one self-contained ONNX file of standard operators.
 *
 * @throws ModelError `weights-not-onnx`, `weights-external-data`, `weights-custom-operators`
 */
export function checkOnnxFile(weights: Uint8Array, name: string): void {
  const model = fieldsOf(weights, name)
  const graphs = model.filter((field) => field.number === MODEL.graph)
  if (graphs.length !== 1 || !model.some((field) => field.number === MODEL.opset)) throw notOnnx(name)
  checkGraph(graphs[0]!.bytes, { name, depth: 0 })
  for (const { number, bytes } of model) {
    if (number === MODEL.trainingInfo) throw notOnnx(name)
    if (number !== MODEL.functions) continue
    for (const field of fieldsOf(bytes, name)) {
      if (field.number === FUNCTION.node) checkNode(field.bytes, { name, depth: 1 })
    }
  }
}

interface Place {
  readonly name: string
  readonly depth: number
}

function checkGraph(graph: Uint8Array, { name, depth }: Place): void {
  if (depth > MAX_DEPTH) throw notOnnx(name)
  const inside = { name, depth: depth + 1 }
  for (const { number, bytes } of fieldsOf(graph, name)) {
    if (number === GRAPH.node) checkNode(bytes, inside)
    if (number === GRAPH.initializer) checkTensor(bytes, name)
    if (number === GRAPH.sparseInitializer) checkSparse(bytes, name)
  }
}

function checkNode(node: Uint8Array, place: Place): void {
  for (const { number, bytes } of fieldsOf(node, place.name)) {
    if (number === NODE.domain) checkDomain(textOf(bytes), place.name)
    if (number !== NODE.attribute) continue
    for (const value of fieldsOf(bytes, place.name)) {
      if (value.number === ATTRIBUTE.graph || value.number === ATTRIBUTE.graphs) checkGraph(value.bytes, place)
      if (value.number === ATTRIBUTE.tensor || value.number === ATTRIBUTE.tensors) checkTensor(value.bytes, place.name)
      if (value.number === ATTRIBUTE.sparseTensor || value.number === ATTRIBUTE.sparseTensors) {
        checkSparse(value.bytes, place.name)
      }
    }
  }
}

function checkSparse(sparse: Uint8Array, name: string): void {
  for (const { number, bytes } of fieldsOf(sparse, name)) {
    if (number === SPARSE.values || number === SPARSE.indices) checkTensor(bytes, name)
  }
}

function checkDomain(domain: string, name: string): void {
  if (STANDARD_DOMAINS.has(domain)) return
  throw new ModelError(
    'weights-custom-operators',
    `The weights ${name} need the custom operators ${JSON.stringify(domain)}. Operator libraries are never loaded; ` +
      'export the model with standard ONNX operators only.',
  )
}

function checkTensor(tensor: Uint8Array, name: string): void {
  for (const { number, bytes } of fieldsOf(tensor, name)) {
    if (number !== TENSOR.externalData) continue
    const entry = fieldsOf(bytes, name)
    const key = textOf(entry.find((field) => field.number === ENTRY.key)?.bytes)
    const value = textOf(entry.find((field) => field.number === ENTRY.value)?.bytes)
    throw new ModelError(
      'weights-external-data',
      `The weights ${name} keep data outside the file (${key} ${JSON.stringify(value)}), where its hash does not reach. ` +
        'Save the model as one file without external data.',
    )
  }
}

function fieldsOf(bytes: Uint8Array, name: string): Field[] {
  const fields: Field[] = []
  const reader = { bytes, at: 0, name }
  while (reader.at < bytes.length) {
    const tag = varint(reader)
    const wire = tag & 7
    let length = 0
    if (wire === 0) varint(reader)
    else if (wire === 1) reader.at += 8
    else if (wire === 5) reader.at += 4
    else if (wire === 2) length = varint(reader)
    else throw notOnnx(name)
    const end = reader.at + length
    if (end > bytes.length || tag >>> 3 === 0) throw notOnnx(name)
    fields.push({ number: tag >>> 3, bytes: bytes.subarray(reader.at, end) })
    reader.at = end
  }
  return fields
}

function varint(reader: { readonly bytes: Uint8Array; at: number; readonly name: string }): number {
  let value = 0
  for (let shift = 0; shift < 10; shift++) {
    const byte = reader.bytes[reader.at++]
    if (byte === undefined) throw notOnnx(reader.name)
    value += (byte & 0x7f) * 2 ** (7 * shift)
    if (byte < 0x80) return value
  }
  throw notOnnx(reader.name)
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

function notOnnx(name: string): ModelError {
  return new ModelError('weights-not-onnx', `The weights ${name} are not an ONNX file; export the model to ONNX again.`)
}
