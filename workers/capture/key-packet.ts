/** A key frame as a demuxer gives it, and what a decoder must be told of its stream. */
import {
  AV_CODEC_ID_H264,
  AV_CODEC_ID_HEVC,
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_CORRUPT,
  type Packet,
  type Stream,
} from 'node-av'
import { captureError } from './fault.ts'
import { type CodecDescription, MAX_PACKET_BYTES, MAX_SIDE } from './frame.ts'
import { shapeOf, spsOf } from './parameter-sets.ts'

/** Whether this is the key frame that is looked for; `second`: nearest whole second of it, absent = the first. */
export function isWanted(packet: Packet, stream: Stream, second: number | undefined): boolean {
  if (!packet.isKeyframe || packet.hasFlags(AV_PKT_FLAG_CORRUPT)) return false
  if (second === undefined || packet.pts === AV_NOPTS_VALUE) return true
  return Math.round((Number(packet.pts) * stream.timeBase.num) / stream.timeBase.den) >= second
}

/** A copy of what a packet holds. Throws `too-large`. */
export function bytesOf(packet: Packet): Buffer {
  if (packet.size > MAX_PACKET_BYTES) throw captureError('too-large')
  return Buffer.from(packet.data ?? [])
}

/** The codec parameters of a stream as plain values. Throws `too-large`. */
export function describe(stream: Stream): CodecDescription {
  const { codecId, codecTag, width, height, format, extradata } = stream.codecpar
  if (width > MAX_SIDE || height > MAX_SIDE) throw captureError('too-large')
  return {
    codecId,
    codecTag,
    width,
    height,
    pixelFormat: format,
    ...(extradata === null ? {} : { extradata: Buffer.from(extradata) }),
  }
}

/** A container that names no size leaves it to the bitstream. Throws `too-large`. */
export function withOwnShape(codec: CodecDescription, picture: Buffer): CodecDescription {
  const name = codec.codecId === AV_CODEC_ID_H264 ? 'h264' : codec.codecId === AV_CODEC_ID_HEVC ? 'h265' : undefined
  if (name === undefined || codec.width > 0) return codec
  const sps = spsOf(name, picture)
  const shape = sps === undefined ? undefined : shapeOf(name, sps)
  if (shape === undefined) return codec
  if (shape.width > MAX_SIDE || shape.height > MAX_SIDE) throw captureError('too-large')
  return { ...codec, width: shape.width, height: shape.height }
}
