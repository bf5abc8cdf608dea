/** Requests to the API of a gateway: bounded, judged, without redirects, and with words for what goes wrong. */
import type { Dispatcher } from 'undici'
import type { NetworkAddress } from '../address.ts'
import { parseCameraAddress } from '../address.ts'
import { CaptureError, captureError } from '../fault.ts'
import type { NetworkPolicy } from '../host.ts'
import { createHttpClient, faultOfNetworkError } from '../http-get.ts'
import type { GatewaySetup } from './setup.ts'
import type { FilledCall } from './template.ts'

const MAX_ANSWER_BYTES = 1024 * 1024
const MAX_STILL_BYTES = 32 * 1024 * 1024

export interface GatewayAnswer {
  readonly status: number
  readonly bytes: Buffer
}

/**
 * Sends one request. Throws `CaptureError` when the gateway does not answer; any status is an answer. `waitsFor`: a
 * request that the gateway only answers when the device has; its silence says nothing about the gateway.
 */
export type CallGateway = (
  call: FilledCall,
  signal: AbortSignal,
  waitsFor?: 'gateway' | 'device',
) => Promise<GatewayAnswer>

/** The gateway itself is what is broken, not one of its channels. */
const DOWN = new WeakSet<CaptureError>()
export const isDown = (error: unknown): boolean => error instanceof CaptureError && DOWN.has(error)

export function gatewayDown(sentence: string, cause?: unknown): CaptureError {
  const error = captureError('unreachable', sentence, cause)
  DOWN.add(error)
  return error
}

/** Nobody knows whether the gateway did what it was asked. */
const OPEN_ENDED = new WeakSet<CaptureError>()
export const isOpenEnded = (error: unknown): boolean =>
  error instanceof CaptureError && (OPEN_ENDED.has(error) || DOWN.has(error))

function deviceSilent(cause: unknown): CaptureError {
  const error = captureError('unreachable', DEVICE_SILENT, cause)
  OPEN_ENDED.add(error)
  return error
}

const DEVICE_SILENT =
  'The gateway of the platform was still waiting for the device when the time was up. Check on its page that the device is online and plays.'
const NO_ANSWER =
  'The gateway of the platform does not answer. Check that it runs and that platforms[].gateway.url leads to it; all cameras behind it wait.'
const NO_API =
  'The gateway of the platform answered with something that is not its API. Check kind and url of platforms[].gateway.'

export interface CallOptions {
  readonly policy: NetworkPolicy
  /** For one request, in milliseconds. */
  readonly timeoutMs: number
}

/**
 * Calls under the rules of the site. The person who wrote the configuration named this host, so `network.allow`, which
 * is for cameras, does not bind it; metadata addresses are refused all the same.
 */
export function callerOf(setup: GatewaySetup, { policy, timeoutMs }: CallOptions): CallGateway {
  const base = baseOf(setup)
  const own: NetworkPolicy = {
    loopback: true,
    ...(policy.caFile === undefined ? {} : { caFile: policy.caFile }),
  }
  return async ({ method, path, headers, body }, signal, waitsFor = 'gateway') => {
    const timeout = AbortSignal.timeout(timeoutMs)
    const either = AbortSignal.any([signal, timeout])
    const http = createHttpClient({ policy: own, signal: either, silenceMs: timeoutMs })
    try {
      const address = { ...base, path: `${base.path.replace(/\/$/, '')}${path}` }
      const answer = await http.send(address, { method, headers, ...(body === undefined ? {} : { body }) })
      if (answer.statusCode >= 300 && answer.statusCode < 400) throw gatewayDown(NO_API)
      return { status: answer.statusCode, bytes: await readBounded(answer) }
    } catch (error) {
      if (error instanceof CaptureError && error.code !== 'unreachable' && error.code !== 'half-open') throw error
      if (isDown(error)) throw error
      if (timeout.aborted && waitsFor === 'device') throw deviceSilent(error)
      if (signal.aborted)
        throw captureError('deadline', 'The look ended before the gateway of the platform had answered.', error)
      throw certificateFault(error) ?? gatewayDown(NO_ANSWER, error)
    } finally {
      await http.close()
    }
  }
}

function certificateFault(error: unknown): CaptureError | undefined {
  const found = faultOfNetworkError(error)
  return found.code === 'refused-address'
    ? captureError(found.code, found.message.replace('of the camera', 'of the gateway'), error)
    : undefined
}

function baseOf({ url, certificate }: GatewaySetup): NetworkAddress {
  const parsed = parseCameraAddress(url, { folders: [], loopback: true })
  if (parsed.kind !== 'address' || parsed.address.kind !== 'network') throw gatewayDown(NO_API)
  const { format: _, ...address } = parsed.address
  return certificate === 'unchecked' && address.scheme === 'https' ? { ...address, certificate } : address
}

async function readBounded({ headers, body }: Dispatcher.ResponseData): Promise<Buffer> {
  const still = [headers['content-type'] ?? ''].flat().some((type) => type.startsWith('image/'))
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > (still ? MAX_STILL_BYTES : MAX_ANSWER_BYTES)) throw gatewayDown(NO_API)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The answer as a JSON object. Throws `CaptureError` for a broken gateway or a page that is none. */
export function jsonOf({ status, bytes }: GatewayAnswer): Readonly<Record<string, unknown>> {
  if (status === 502 || status === 503 || status === 504) throw gatewayDown(NO_ANSWER)
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Falls through to the same words.
  }
  throw status >= 500 ? gatewayDown(NO_ANSWER) : gatewayDown(NO_API)
}

export const refusedSecret = (): CaptureError =>
  captureError(
    'refused-credentials',
    'The gateway of the platform refused its user or secret. Correct platforms[].gateway, and check what this account may view.',
  )
