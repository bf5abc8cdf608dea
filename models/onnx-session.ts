/** The only import of onnxruntime-node: one session per model per process, for the life of the process. */
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** Which execution providers to try, in order, by what XUNJIE_DEVICE may say. CPU is always the last resort. */
const PROVIDERS = {
  cpu: ['cpu'],
  cuda: ['cuda', 'cpu'],
  openvino: ['openvino', 'cpu'],
  coreml: ['coreml', 'cpu'],
} as const
type InferenceDevice = keyof typeof PROVIDERS

export interface SessionOptions {
  readonly threads: number
  readonly device?: InferenceDevice
}

/** Name, element type and shape of a graph's input or output; -1 or a word where the graph leaves a size open. */
export interface GraphEnd {
  readonly name: string
  readonly type: string
  readonly shape: readonly (number | string)[]
}

export interface GraphInput {
  readonly name: string
  readonly type: 'uint8' | 'float32'
  readonly shape: readonly number[]
  readonly data: Uint8Array | Float32Array
}

export interface GraphSession {
  readonly inputs: readonly GraphEnd[]
  readonly outputs: readonly GraphEnd[]
  /** One inference; answers the named output as flat floats, valid until the next one. */
  run(input: GraphInput, output: string): Promise<Float32Array>
}

/** Loads the graph. Throws what the runtime says; `load.ts` makes the sentence. */
export async function openSession(weights: Uint8Array, options: SessionOptions): Promise<GraphSession> {
  const session = await InferenceSession.create(weights, {
    executionProviders: [...PROVIDERS[options.device ?? 'cpu']],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: options.threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  })
  // Tensors stay: memory that comes and goes outside of the heap makes the collector run every few looks.
  const inputs = new WeakMap<GraphInput['data'], Tensor>()
  const outputs = new Map(session.outputMetadata.flatMap((end) => floatsOf(end) ?? []))
  const inputOf = ({ type, data, shape }: GraphInput): Tensor => {
    const known = inputs.get(data)
    if (known !== undefined) return known
    const made = new Tensor(type, data, shape)
    inputs.set(data, made)
    return made
  }
  return {
    inputs: session.inputMetadata.map(endOf),
    outputs: session.outputMetadata.map(endOf),
    run: async (input, output) => {
      const into = outputs.get(output)
      const answers = await session.run({ [input.name]: inputOf(input) }, into ? { [output]: into } : [output])
      const data = answers[output]!.data as Float32Array<ArrayBuffer>
      if (into === undefined) return data
      // The runtime fills the tensor it is given, and a second one that nobody asked for: that goes back at once.
      data.buffer.transfer(0)
      return into.data as Float32Array
    },
  }
}

/** A tensor for every inference to write to, of an output that is floats and always of one size. */
function floatsOf(end: InferenceSession.ValueMetadata): [[string, Tensor]] | undefined {
  if (!end.isTensor || end.type !== 'float32') return undefined
  const shape = end.shape.filter((size) => typeof size === 'number' && size > 0) as number[]
  if (shape.length < end.shape.length) return undefined
  const floats = new Float32Array(shape.reduce((product, size) => product * size, 1))
  return [[end.name, new Tensor('float32', floats, shape)]]
}

function endOf(end: InferenceSession.ValueMetadata): GraphEnd {
  return end.isTensor
    ? { name: end.name, type: end.type, shape: end.shape }
    : { name: end.name, type: 'not a tensor', shape: [] }
}
