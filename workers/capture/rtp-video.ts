/** RTP packets of H.264 and H.265 put together to access units. Only key pictures are kept. */
import { type Hold, holdAnything } from './byte-budget.ts'
import { captureError, TOO_MUCH_AT_ONCE } from './fault.ts'
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
  /** Of `nals`. */
  kept: number
  pieceBytes: number
  key: boolean
  damaged: boolean
  marked: boolean
}

const START_CODE = Buffer.from([0, 0, 0, 1])

/** What the depacketizer is made for. */
export interface Packed {
  readonly codec: SetCodec
  readonly payloadType: number
  /** The parameter sets of the session description; those in the stream take their place. */
  readonly sets: readonly Buffer[]
}

/** A picture for which `hold` gives no more bytes ends with `too-large`. */
export function createDepacketizer(packed: Packed, hold: Hold = holdAnything): Depacketizer {
  const { payloadType } = packed
  const gathering = createGathering(packed, hold)
  const isAfterLoss = createSequence()
  return {
    push: (rtp) => {
      if (rtp.length < 12 || rtp[0]! >> 6 !== 2 || (rtp[1]! & 0x7f) !== payloadType) return undefined
      const [payload, timestamp, lost] = [payloadOf(rtp), rtp.readUInt32BE(4), isAfterLoss(rtp.readUInt16BE(2))]
      const before = gathering.unit()
      // What is missing may have been its end.
      if (before !== undefined && lost && !before.marked) before.damaged = true
      const whole = before !== undefined && before.timestamp !== timestamp ? gathering.finish() : undefined
      const unit = gathering.unit() ?? gathering.begin(timestamp, lost)
      if (payload.length > 0) gathering.take(unit, payload)
      unit.marked = (rtp[1]! & 0x80) !== 0
      return whole
    },
    ripe: () => {
      const unit = gathering.unit()
      return unit !== undefined && unit.marked && unit.key && !unit.damaged
    },
    begun: gathering.keeps,
    take: gathering.finish,
  }
}

/** One picture that is being put together. */
function createGathering({ codec, sets: described }: Packed, hold: Hold) {
  const sets = new Map<string, Buffer>(described.map((nal) => [setType(codec, nal), nal]))
  let unit: Unit | undefined
  let fragment: Buffer[] | 'passed-over' | undefined
  let fragmentBytes = 0

  const drop = () => ([fragment, fragmentBytes] = [undefined, 0])
  const keep = (now: Unit): void => {
    if (!hold(now.kept + fragmentBytes)) throw captureError('too-large', TOO_MUCH_AT_ONCE)
  }
  const add = (now: Unit, nal: Buffer): void => {
    if (nal.length === 0) return
    const kind = nalKind(codec, nal)
    if (kind === 'set') sets.set(setType(codec, nal), Buffer.from(nal))
    if (kind === 'key' || kind === 'recovery') now.key = true
    now.bytes += nal.length
    if (now.bytes > MAX_PACKET_BYTES) throw captureError('too-large')
    // Of other pictures nothing is kept.
    if (!now.key && kind === 'picture') return
    now.nals.push(nal)
    now.kept += nal.length
    keep(now)
  }
  const takePiece = (now: Unit, piece: Piece): void => {
    if (piece.first) {
      drop()
      fragment = !now.key && nalKind(codec, piece.head) === 'picture' ? 'passed-over' : [piece.head]
    } else if (fragment === undefined) now.damaged = true
    now.pieceBytes += piece.body.length
    if (now.pieceBytes > MAX_PACKET_BYTES) throw captureError('too-large')
    if (Array.isArray(fragment)) {
      fragment.push(piece.body)
      fragmentBytes += piece.body.length
      keep(now)
    }
    if (!piece.last || fragment === undefined) return
    const whole = fragment
    drop()
    if (whole !== 'passed-over') add(now, Buffer.concat(whole))
  }
  return {
    unit: () => unit,
    keeps: () => unit !== undefined && (unit.key || Array.isArray(fragment)),
    begin: (timestamp: number, damaged: boolean): Unit =>
      (unit = { timestamp, nals: [], bytes: 0, kept: 0, pieceBytes: 0, key: false, damaged, marked: false }),
    take: (now: Unit, payload: Buffer): void => {
      const carried = carriedBy(codec, payload)
      if (carried === 'unknown') now.damaged = true
      else if ('nals' in carried) for (const nal of carried.nals) add(now, nal)
      else takePiece(now, carried)
    },
    finish: (): KeyUnit | undefined => {
      const done = unit && keyUnitOf(codec, unit, sets)
      unit = undefined
      drop()
      hold(done?.packet.length ?? 0)
      return done
    },
  }
}

/** Of a whole key picture; undefined for all else. */
function keyUnitOf(codec: SetCodec, unit: Unit, sets: ReadonlyMap<string, Buffer>): KeyUnit | undefined {
  if (!unit.key || unit.damaged || !unit.nals.some((nal) => isPicture(codec, nal))) return undefined
  return { packet: Buffer.concat(unit.nals.flatMap((nal) => [START_CODE, nal])), sets: [...sets.values()] }
}

const isPicture = (codec: SetCodec, nal: Buffer): boolean => ['key', 'picture'].includes(nalKind(codec, nal))

/** Tells whether packets are missing before the one with this number. */
function createSequence(): (sequence: number) => boolean {
  let last: number | undefined
  return (sequence) => {
    const lost = last !== undefined && sequence !== ((last + 1) & 0xffff)
    last = sequence
    return lost
  }
}
