/** Decodes one key frame. For the child that runs the models: blocks its thread, and hostile bytes may end it. */
import {
  AV_CODEC_FLAG_LOW_DELAY,
  AV_FRAME_FLAG_CORRUPT,
  AV_LOG_QUIET,
  AV_OPT_TYPE_INT64,
  type AVCodecID,
  type AVPixelFormat,
  Codec,
  CodecContext,
  Frame,
  Log,
  Packet,
} from 'node-av'
import type { DecodedFrame } from '../../models/frame.ts'
import { hashPlane, type Plane } from '../../models/pixel-hash.ts'
import { captureError } from './fault.ts'
import { type CodecDescription, type KeyFrame, MAX_SIDE } from './frame.ts'
import { CHROMA_SHIFTS, type Picture, scalePicture } from './scale.ts'

// A camera with damaged video would write a line per look; its fault says it once.
Log.setLevel(AV_LOG_QUIET)

/** The decoded picture; the caller closes it. Throws `CaptureError` with code `corrupt-video` or `too-large`. */
export function decodeKeyFrame(keyFrame: KeyFrame): DecodedFrame {
  const decoder = openDecoder(keyFrame.codec, 'single-picture')
  const frame = new Frame()
  try {
    frame.alloc()
    packet.data = Buffer.from(keyFrame.packet.buffer, keyFrame.packet.byteOffset, keyFrame.packet.byteLength)
    packet.isKeyframe = true
    const sent = decoder.sendPacketSync(packet)
    decoder.sendPacketSync(null)
    if (sent < 0 || decoder.receiveFrameSync(frame) < 0) throw captureError('corrupt-video')
    checkPicture(frame)
  } catch (error) {
    frame.free()
    throw error
  } finally {
    packet.unref()
    decoder.freeContext()
  }
  return decodedFrame(frame)
}

/** One for all pictures: a decoder keeps what it needs of it. */
const packet = new Packet()
packet.alloc()

/**
 * A decoder for this codec, on one thread. `single-picture`: gives each picture at once, for key frames alone;
 * `in-order`: as they are shown. The caller frees it. Throws `corrupt-video`.
 */
export function openDecoder(description: CodecDescription, how: 'single-picture' | 'in-order'): CodecContext {
  const codec = decoderOf(description.codecId)
  if (codec === null) throw captureError('corrupt-video', UNKNOWN_CODEC)
  const decoder = new CodecContext()
  decoder.allocContext3(codec)
  decoder.codecTag = description.codecTag
  decoder.width = description.width
  decoder.height = description.height
  if (description.pixelFormat >= 0) decoder.pixelFormat = description.pixelFormat as AVPixelFormat
  if (description.extradata !== undefined) decoder.extraData = Buffer.from(description.extradata)
  decoder.threadCount = 1
  if (how === 'single-picture') decoder.setFlags(AV_CODEC_FLAG_LOW_DELAY)
  // Not by a dictionary to open2: node-av 6.1.1 frees that one twice.
  decoder.setOption('max_pixels', MAX_PIXELS, AV_OPT_TYPE_INT64)
  if (decoder.open2Sync(codec) < 0) {
    decoder.freeContext()
    throw captureError('corrupt-video')
  }
  return decoder
}

/** Found once: asking FFmpeg goes through the list of its decoders. */
const decoders = new Map<number, Codec | null>()

function decoderOf(codecId: number): Codec | null {
  const known = decoders.get(codecId)
  if (known !== undefined) return known
  const found = Codec.findDecoder(codecId as AVCodecID)
  decoders.set(codecId, found)
  return found
}

const MAX_PIXELS = BigInt(MAX_SIDE * MAX_SIDE)

const UNKNOWN_CODEC =
  'The camera sends a video codec that this program cannot decode. Set the stream to H.264, H.265 or MJPEG.'

/** Throws `corrupt-video` for a picture with concealed damage, `too-large` for one beyond the limit. */
export function checkPicture(frame: Frame): void {
  const { width, height } = frame
  if (width > MAX_SIDE || height > MAX_SIDE) throw captureError('too-large')
  const damaged = frame.decodeErrorFlags !== 0 || frame.hasFlags(AV_FRAME_FLAG_CORRUPT)
  if (damaged || width < 1 || height < 1) throw captureError('corrupt-video')
}

/** Wraps a checked FFmpeg frame and owns it. Pixels are scaled straight from it into the caller's buffers. */
export function decodedFrame(frame: Frame): DecodedFrame {
  const { width, height, data, linesize } = frame
  if (data === null) throw captureError('corrupt-video')
  // Asked for once: each asking makes buffers that the collector counts as memory of their own, and a full collection
  // every few looks cost more than all the JavaScript of a look.
  const picture: Picture = { planes: data, strides: linesize, width, height, format: frame.format as AVPixelFormat }
  return {
    width,
    height,
    scaleInto: (target) => scalePicture(picture, target),
    contentHash: () => hashPlane(lumaOf(frame, picture)),
    close: () => {
      for (const plane of data) giveBack(plane)
      frame.free()
    },
  }
}

/** Tells the collector that the pixels behind a buffer of its own are no memory to look for. */
function giveBack({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

/** Luma, which a change of colour alone does not leave as it was; formats that are rare are packed first. */
function lumaOf(frame: Frame, { width, height, format, planes, strides }: Picture): Plane {
  if (CHROMA_SHIFTS.has(format)) return { data: planes[0]!, bytes: width, rowBytes: strides[0]!, rows: height }
  const packed = frame.toBuffer()
  const rowBytes = Math.floor(packed.length / height)
  return { data: packed, bytes: rowBytes, rowBytes, rows: height }
}
