/** What the look role reads from its environment, parsed once. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { DEVICE_NAMES, type InferenceDevice, parseDevice, parsePrecision, type Precision } from '../../models/device.ts'
import { LIVE_POLICY } from '../capture/address.ts'
import type { AddressPolicy } from '../capture/address.ts'
import { LookError } from './look-error.ts'
import type { Sealing } from './see.ts'

export interface LookEnvironment {
  readonly keyFile: string
  /** Where the worker keeps what outlives it. */
  readonly dataFolder: string
  readonly evidenceFolder: string
  readonly evidenceLimitBytes: number
  readonly policy: AddressPolicy
  /** Looks in flight at the same time; most of them wait for their camera. Undefined: by the caps of the platforms. */
  readonly parallel: number | undefined
  /** Cameras watched at the same time, each in a process of its own. */
  readonly watches: number
  /** Decode and infer processes. */
  readonly children: number
  /** Manifests other than those that come with the program. */
  readonly manifests: readonly string[] | undefined
  /** What inference runs on. */
  readonly device: InferenceDevice
  /** Which variant of the models, where they have it; undefined = the one each prefers. */
  readonly precision: Precision | undefined
  /** Rows whose unmasked frame is kept sealed, and for which key. */
  readonly sealing: Sealing | undefined
}

const MOST_CHILDREN = 4
const FEWEST_LOOKS = 16
/** Of one worker: eleven capture children of 48 pulls, about half a gigabyte. */
const MOST_LOOKS = 512

/** Looks in flight that one worker holds when nothing else is said: as many as the owners of the cameras allow at a time. */
export function parallelFor(pullsAllowed: number): number {
  return Math.min(MOST_LOOKS, Math.max(FEWEST_LOOKS, pullsAllowed))
}

const networkSchema = Type.Object({
  loopback: Type.Boolean(),
  allow: Type.Optional(Type.Array(Type.String())),
  caFile: Type.Optional(Type.String()),
  udpPorts: Type.Optional(Type.Tuple([Type.Integer(), Type.Integer()])),
  files: Type.Array(Type.String()),
})

/** @throws LookError `environment` naming the variable */
export function lookEnvironment(env: Readonly<Record<string, string | undefined>>): LookEnvironment {
  const data = required(env, 'XUNJIE_DATA')
  return {
    keyFile: required(env, 'XUNJIE_KEY_FILE'),
    dataFolder: data,
    evidenceFolder: join(data, 'evidence'),
    evidenceLimitBytes: whole(env, 'XUNJIE_EVIDENCE_LIMIT_MB', 20_480) * 1024 * 1024,
    policy: policyOf(env['XUNJIE_NETWORK']),
    parallel: env['XUNJIE_LOOK_PARALLEL'] ? whole(env, 'XUNJIE_LOOK_PARALLEL', FEWEST_LOOKS) : undefined,
    watches: whole(env, 'XUNJIE_WATCH_MAX', 8),
    children: whole(env, 'XUNJIE_LOOK_CHILDREN', Math.min(availableParallelism(), MOST_CHILDREN)),
    manifests: env['XUNJIE_MANIFESTS']?.split(',').filter((path) => path !== ''),
    device: deviceOf(env['XUNJIE_DEVICE']),
    precision: precisionOf(env['XUNJIE_PRECISION']),
    sealing: sealingOf(env['XUNJIE_ORIGINALS']),
  }
}

const sealingSchema = Type.Object({
  publicKey: Type.String({ minLength: 44, maxLength: 44 }),
  categories: Type.Array(Type.String()),
})

function sealingOf(text: string | undefined): Sealing | undefined {
  if (text === undefined || text === '') return undefined
  const sealing = parseJson(text)
  if (Check(sealingSchema, sealing)) return sealing
  throw new LookError('environment', 'XUNJIE_ORIGINALS is not {"publicKey": base64, "categories": [ids]}; correct it.')
}

function deviceOf(text: string | undefined): InferenceDevice {
  const device = parseDevice(text === undefined || text === '' ? 'cpu' : text)
  if (device !== undefined) return device
  throw new LookError('environment', `XUNJIE_DEVICE must be one of ${DEVICE_NAMES.join(', ')}.`)
}

function precisionOf(text: string | undefined): Precision | undefined {
  if (text === undefined || text === '') return undefined
  const precision = parsePrecision(text)
  if (precision !== undefined) return precision
  throw new LookError('environment', 'XUNJIE_PRECISION must be fp32 or int8; leave it out for what each model prefers.')
}

function policyOf(text: string | undefined): AddressPolicy {
  if (text === undefined) return LIVE_POLICY
  const network = parseJson(text)
  if (!Check(networkSchema, network)) {
    throw new LookError(
      'environment',
      'XUNJIE_NETWORK is not {"loopback": true or false, "files": [folders], "allow": [CIDR ranges], "caFile": path, "udpPorts": [first, last]}; correct it.',
    )
  }
  const { files, ...rest } = network
  return { ...LIVE_POLICY, folders: files, ...rest }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name]
  if (value !== undefined && value !== '') return value
  throw new LookError('environment', `${name} is not set. Start the role with \`xunjie start\`, or set it.`)
}

function whole(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const text = env[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1) return value
  throw new LookError('environment', `${name} must be a whole number of 1 or more.`)
}
