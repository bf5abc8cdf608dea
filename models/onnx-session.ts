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
  /** One inference; answers the named output as flat floats. */
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
  return {
    inputs: session.inputMetadata.map(endOf),
    outputs: session.outputMetadata.map(endOf),
    run: async (input, output) => {
      const tensor = new Tensor(input.type, input.data, input.shape)
      const answers = await session.run({ [input.name]: tensor }, [output])
      return answers[output]!.data as Float32Array
    },
  }
}

function endOf(end: InferenceSession.ValueMetadata): GraphEnd {
  return end.isTensor
    ? { name: end.name, type: end.type, shape: end.shape }
    : { name: end.name, type: 'not a tensor', shape: [] }
}
