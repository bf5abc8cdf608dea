/** RTP packets of H.264 and H.265 put together to access units. Only key pictures are kept. */
import { captureError } from './fault.ts'
import { MAX_PACKET_BYTES } from './frame.ts'
import { nalKind, type SetCodec, setType } from './parameter-sets.ts'
import { carriedBy, payloadOf, type Piece } from './rtp-payload.ts'

/** A whole key picture and the parameter sets that the stream gave for it. */
export interface KeyUnit {
  /** Annex B, with the parameter sets that came with it. */
  readonly packet: Buffer
  /** The newest of each kind in the stream; empty when it gave none. */
  readonly sets: readonly Buffer[]
}

export interface Depacketizer {
  /** Takes one RTP packet; answers the key picture before it, if that is now known to be whole. */
  readonly push: (rtp: Buffer) => KeyUnit | undefined
  /** A key picture is there whose last packet said it was the last. */
  readonly ripe: () => boolean
  /** Parts of a key picture are there. */
  readonly begun: () => boolean
  /** That picture, when nothing more came for it. */
  readonly take: () => KeyUnit | undefined
}

interface Unit {
  readonly timestamp: number
  nals: Buffer[]
  bytes: number
  pieceBytes: number
  key: boolean
  damaged: boolean
  marked: boolean
}

const START_CODE = Buffer.from([0, 0, 0, 1])

/** `described`: the parameter sets of the session description; those in the stream take their place. */
export function createDepacketizer(codec: SetCodec, payloadType: number, described: readonly Buffer[]): Depacketizer {
  const sets = new Map<string, Buffer>(described.map((nal) => [setType(codec, nal), nal]))
  let unit: Unit | undefined
  let fragment: Buffer[] | 'passed-over' | undefined
  let lastSequence: number | undefined

  const add = (nal: Buffer): void => {
    if (unit === undefined || nal.length === 0) return
    const kind = nalKind(codec, nal)
    if (kind === 'set') sets.set(setType(codec, nal), Buffer.from(nal))
    if (kind === 'key' || kind === 'recovery') unit.key = true
    unit.bytes += nal.length
    if (unit.bytes > MAX_PACKET_BYTES) throw captureError('too-large')
    // Of other pictures nothing is kept.
    if (unit.key || kind !== 'picture') unit.nals.push(nal)
  }
  const finish = (): KeyUnit | undefined => {
    const done = unit
    unit = fragment = undefined
    return done === undefined ? undefined : keyUnitOf(codec, done, sets)
  }
  const takePiece = (piece: Piece): void => {
    const now = unit!
    const worthless = !now.key && nalKind(codec, piece.head) === 'picture'
    if (piece.first) fragment = worthless ? 'passed-over' : [piece.head, piece.body]
    else if (fragment === undefined) now.damaged = true
    else if (fragment !== 'passed-over') fragment.push(piece.body)
    now.pieceBytes += piece.body.length
    if (now.pieceBytes > MAX_PACKET_BYTES) throw captureError('too-large')
    if (!piece.last || fragment === undefined) return
    if (fragment !== 'passed-over') add(Buffer.concat(fragment))
    fragment = undefined
  }
  const takePayload = (payload: Buffer): void => {
    const carried = carriedBy(codec, payload)
    if (carried === 'unknown') unit!.damaged = true
    else if ('nals' in carried) for (const nal of carried.nals) add(nal)
    else takePiece(carried)
  }
  return {
    push: (rtp) => {
      if (rtp.length < 12 || rtp[0]! >> 6 !== 2 || (rtp[1]! & 0x7f) !== payloadType) return undefined
      const payload = payloadOf(rtp)
      const sequence = rtp.readUInt16BE(2)
      const timestamp = rtp.readUInt32BE(4)
      const lost = lastSequence !== undefined && sequence !== ((lastSequence + 1) & 0xffff)
      lastSequence = sequence
      let whole: KeyUnit | undefined
      if (unit !== undefined && (unit.timestamp !== timestamp || lost)) {
        // What is missing may have been its end.
        if (lost && !unit.marked) unit.damaged = true
        if (unit.timestamp !== timestamp) whole = finish()
      }
      unit ??= { timestamp, nals: [], bytes: 0, pieceBytes: 0, key: false, damaged: lost, marked: false }
      if (payload.length > 0) takePayload(payload)
      unit.marked = (rtp[1]! & 0x80) !== 0
      return whole
    },
    ripe: () => unit !== undefined && unit.marked && unit.key && !unit.damaged,
    begun: () => unit !== undefined && (unit.key || Array.isArray(fragment)),
    take: finish,
  }
}

/** Of a whole key picture; undefined for all else. */
function keyUnitOf(codec: SetCodec, unit: Unit, sets: ReadonlyMap<string, Buffer>): KeyUnit | undefined {
  if (!unit.key || unit.damaged || !unit.nals.some((nal) => isPicture(codec, nal))) return undefined
  return { packet: Buffer.concat(unit.nals.flatMap((nal) => [START_CODE, nal])), sets: [...sets.values()] }
}

const isPicture = (codec: SetCodec, nal: Buffer): boolean => ['key', 'picture'].includes(nalKind(codec, nal))
