/** One RTSP connection (RFC 2326): requests out, answers and interleaved packets in. */
import { connect, type Socket } from 'node:net'
import { type CaptureError, captureError } from './fault.ts'
import type { Peer } from './host.ts'
import { createRtspReader, NO_RTSP, type RtspAnswer } from './rtsp-reader.ts'

export interface RtspConnection {
  /** Sends one request and waits for its answer. Rejects with what `fail` was given or with why the connection ended. */
  readonly request: (method: string, uri: string, headers: readonly string[]) => Promise<RtspAnswer>
  /** Called for each interleaved packet; the buffer may be kept. */
  readonly onPacket: (take: (channel: number, packet: Buffer) => void) => void
  /** Rejects when the connection ends or fails. */
  readonly ended: Promise<never>
  /** Resolves when the socket is closed. */
  readonly closed: Promise<void>
  /** Rejects all that waits; what comes in is read and thrown away, so that a goodbye can still be said. */
  readonly fail: (error: Error) => void
  readonly connected: () => boolean
  /** The session that the camera named last, also in an answer that nobody waits for any more. */
  readonly session: () => string | undefined
  /** Resolves when it has named one. */
  readonly named: Promise<void>
  /** Whether the other end has said anything. */
  readonly spoke: () => boolean
  readonly destroy: () => void
}

const BROKE_OFF =
  'The camera broke off the connection in the middle of its video. Check its limit of simultaneous viewers and the network in between.'

/** `secured`: a connection that is open already, under TLS; else one is opened to the peer. */
export function openRtspConnection({ ip, port }: Peer, secured?: Socket): RtspConnection {
  const socket = secured ?? connect({ host: ip, port, noDelay: true })
  const questions = createQuestions(socket)
  const end = Promise.withResolvers<never>()
  const closed = Promise.withResolvers<void>()
  end.promise.catch(() => undefined)
  let failed: Error | undefined
  let connected = secured !== undefined
  let spoke = false
  let takePacket: ((channel: number, packet: Buffer) => void) | undefined

  const fail = (error: Error) => {
    failed ??= error
    questions.drop(failed)
    end.reject(failed)
  }
  const read = createRtspReader({
    streaming: () => takePacket !== undefined,
    packet: (channel, packet) => {
      if (failed === undefined) takePacket?.(channel, packet)
    },
    answer: questions.answered,
  })
  socket.on('connect', () => (connected = true))
  socket.on('data', (chunk: Buffer) => {
    spoke = true
    try {
      read(chunk)
    } catch (error) {
      fail(error as Error)
    }
  })
  socket.on('error', (error: NodeJS.ErrnoException) =>
    fail(connected ? faultOfEnd(takePacket !== undefined) : captureError('unreachable', undefined, error)),
  )
  socket.on('close', () => {
    fail(faultOfEnd(takePacket !== undefined))
    closed.resolve()
  })
  return {
    request: questions.ask,
    onPacket: (take) => (takePacket = take),
    ended: end.promise,
    closed: closed.promise,
    fail,
    connected: () => connected,
    session: questions.session,
    named: questions.named,
    spoke: () => spoke,
    destroy: () => void socket.destroy(),
  }
}

const faultOfEnd = (streaming: boolean): CaptureError =>
  streaming ? captureError('unreachable', BROKE_OFF) : captureError('corrupt-video', NO_RTSP)

/** Requests that wait for their answers, and the session that the answers name. */
function createQuestions(socket: Socket) {
  const pending = new Map<number, PromiseWithResolvers<RtspAnswer>>()
  const named = Promise.withResolvers<void>()
  let sequence = 0
  let session: string | undefined
  let dropped: Error | undefined
  return {
    ask: (method: string, uri: string, headers: readonly string[]): Promise<RtspAnswer> => {
      sequence += 1
      const waiting = Promise.withResolvers<RtspAnswer>()
      pending.set(sequence, waiting)
      const lines = [`${method} ${uri} RTSP/1.0`, `CSeq: ${sequence}`, 'User-Agent: Xunjie', ...headers, '', '']
      // After a failure a goodbye may still be said, as long as there is a socket.
      if (socket.destroyed && dropped !== undefined) waiting.reject(dropped)
      else socket.write(lines.join('\r\n'))
      return waiting.promise
    },
    answered: (number: number, answer: RtspAnswer): void => {
      session = /^[^\s;]+/.exec(answer.all('session')[0] ?? '')?.[0] ?? session
      if (session !== undefined) named.resolve()
      pending.get(number)?.resolve(answer)
      pending.delete(number)
    },
    drop: (error: Error): void => {
      dropped = error
      for (const waiting of pending.values()) waiting.reject(error)
      pending.clear()
    },
    session: () => session,
    named: named.promise,
  }
}
