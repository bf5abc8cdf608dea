/** The only import of onnxruntime-node: one session per model per process, for the life of the process. */
import { InferenceSession, listSupportedBackends, Tensor } from 'onnxruntime-node'
import { DEVICES, type InferenceDevice } from './device.ts'
import { ModelError } from './errors.ts'

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
  readonly type: 'uint8' | 'float32' | 'int64'
  readonly shape: readonly number[]
  readonly data: Uint8Array | Float32Array | BigInt64Array
}

/** Outputs by name, flat. Whole numbers of 64 bits stay what they are. */
export type GraphOutputs = Readonly<Record<string, Float32Array | BigInt64Array>>

export interface GraphSession {
  readonly inputs: readonly GraphEnd[]
  readonly outputs: readonly GraphEnd[]
  /** One inference; answers the named outputs, whose types were checked when the model was loaded, valid until the next. */
  run(inputs: readonly GraphInput[], outputs: readonly string[]): Promise<GraphOutputs>
}

/**
 * What was measured and chosen (`bench/RESULTS.md`): one thread does not wait on others, and the arena keeps its memory
 * between looks instead of asking the kernel for it each time.
 */
export const CPU_SETTINGS = {
  graphOptimizationLevel: 'all',
  interOpNumThreads: 1,
  executionMode: 'sequential',
  enableCpuMemArena: true,
  enableMemPattern: true,
  logSeverityLevel: 3,
} as const satisfies InferenceSession.SessionOptions

/**
 * Loads the graph. For a bad graph it throws what the runtime says; `load.ts` makes the sentence.
 *
 * @throws ModelError `device-missing`
 */
export async function openSession(weights: Uint8Array, options: SessionOptions): Promise<GraphSession> {
  const device = options.device ?? 'cpu'
  checkDevice(device)
  const session = await create(weights, { device, threads: options.threads })
  const kept = keptTensors()
  return {
    inputs: session.inputMetadata.map(endOf),
    outputs: session.outputMetadata.map(endOf),
    run: async (inputs, outputs) => {
      const { feeds, wanted } = kept.asked(inputs, outputs)
      const answers = await session.run(feeds, wanted)
      const found: Record<string, GraphOutputs[string]> = {}
      for (const name of outputs) found[name] = dataOf(answers[name]!, { name, wanted })
      return found
    },
  }
}

/** What the runtime is asked: tensors by name, of outputs null until their size is known. */
interface Asked {
  readonly feeds: Record<string, Tensor>
  readonly wanted: Record<string, Tensor | null>
}

/**
 * Tensors stay: memory that comes and goes outside of the heap makes the collector run every few looks. All belong to the
 * memory of their picture, the first input: a graph of open height answers each height in another size, and always in that.
 */
function keptTensors() {
  const known = new WeakMap<GraphInput['data'], Asked>()
  return {
    asked: (inputs: readonly GraphInput[], outputs: readonly string[]): Asked => {
      const [picture] = inputs
      const before = known.get(picture!.data)
      if (before !== undefined && outputs.every((name) => name in before.wanted)) return before
      const asked = {
        feeds: Object.fromEntries(inputs.map(({ name, type, data, shape }) => [name, new Tensor(type, data, shape)])),
        wanted: Object.fromEntries(outputs.map((name) => [name, null])),
      }
      known.set(picture!.data, asked)
      return asked
    },
  }
}

interface Wanted {
  readonly name: string
  readonly wanted: Asked['wanted']
}

function dataOf(answer: Tensor, { name, wanted }: Wanted): GraphOutputs[string] {
  if (answer.type !== 'float32') return answer.data as GraphOutputs[string]
  const floats = answer.data as Float32Array<ArrayBuffer>
  const given = wanted[name] ?? null
  if (given === null) {
    // The first answer tells the size; those after it are written to a tensor of ours.
    wanted[name] = new Tensor('float32', new Float32Array(floats.length), answer.dims)
    return floats
  }
  // The runtime fills the tensor it is given, and a second one that nobody asked for: that goes back at once.
  floats.buffer.transfer(0)
  return given.data as Float32Array
}

async function create(weights: Uint8Array, { device, threads }: Required<SessionOptions>): Promise<InferenceSession> {
  const settings = { ...CPU_SETTINGS, executionProviders: [...DEVICES[device]], intraOpNumThreads: threads }
  try {
    return await InferenceSession.create(weights, settings)
  } catch (cause) {
    if (device === 'cpu' || !(await runsOnCpu(weights))) throw cause
    throw new ModelError('device-missing', `${notThere(device)} The runtime says: ${reasonOf(cause)}.`, cause)
  }
}

/** Tells a device that is missing from a graph that is bad. */
async function runsOnCpu(weights: Uint8Array): Promise<boolean> {
  try {
    const session = await InferenceSession.create(weights, { ...CPU_SETTINGS, executionProviders: ['cpu'] })
    await session.release()
    return true
  } catch {
    return false
  }
}

/** The runtime drops a provider it does not have and goes on with the CPU; who asked for a device should know. */
function checkDevice(device: InferenceDevice): void {
  const [wanted] = DEVICES[device]
  if (listSupportedBackends().some(({ name }) => name === wanted)) return
  throw new ModelError('device-missing', notThere(device))
}

function notThere(device: InferenceDevice): string {
  return (
    `Inference on ${device} is not possible here: this installation of onnxruntime-node lacks it or its libraries. ` +
    'Install them as onnxruntime says for this system, or set XUNJIE_DEVICE=cpu.'
  )
}

function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.split('\n')[0]!.replace(/\.$/, '')
}

function endOf(end: InferenceSession.ValueMetadata): GraphEnd {
  return end.isTensor
    ? { name: end.name, type: end.type, shape: end.shape }
    : { name: end.name, type: 'not a tensor', shape: [] }
}
