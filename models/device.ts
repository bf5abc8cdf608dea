/** What inference may run on, by what XUNJIE_DEVICE may say. Pure data: nothing native is loaded to read a setting. */

/** The runtime's execution providers in the order in which they are tried; the CPU takes what a device cannot. */
export const DEVICES = {
  cpu: ['cpu'],
  cuda: ['cuda', 'cpu'],
  tensorrt: ['tensorrt', 'cuda', 'cpu'],
  openvino: ['openvino', 'cpu'],
  coreml: ['coreml', 'cpu'],
  directml: ['dml', 'cpu'],
  webgpu: ['webgpu', 'cpu'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export type InferenceDevice = keyof typeof DEVICES

export const DEVICE_NAMES = Object.keys(DEVICES) as readonly InferenceDevice[]

/** The device that `text` names; undefined when there is no such one. */
export function parseDevice(text: string): InferenceDevice | undefined {
  return DEVICE_NAMES.find((name) => name === text)
}

/** The numbers a graph calculates with: as it was trained, or quantised beside it. */
export type Precision = 'fp32' | 'int8'

export function parsePrecision(text: string): Precision | undefined {
  return text === 'fp32' || text === 'int8' ? text : undefined
}
