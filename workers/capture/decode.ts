/** Decodes one key frame. For the child that runs the models: blocks its thread, and hostile bytes may end it. */
import {
  AV_CODEC_FLAG_LOW_DELAY,
  AV_FRAME_FLAG_CORRUPT,
  AV_LOG_QUIET,
  AV_PIX_FMT_BGR24,
  AV_PIX_FMT_GBRP,
  AV_PIX_FMT_GRAY8,
  AV_PIX_FMT_RGB24,
  AV_PIX_FMT_YUV420P,
  AV_PIX_FMT_YUV422P,
  AV_PIX_FMT_YUVJ420P,
  AV_PIX_FMT_YUVJ422P,
  type AVCodecID,
  type AVPixelFormat,
  Codec,
  CodecContext,
  Frame,
  Log,
  Packet,
  SoftwareScaleContext,
  SWS_AREA,
  SWS_BILINEAR,
} from 'node-av'
import type { DecodedFrame, PixelFormat, ScaleTarget } from '../../models/frame.ts'
import { frameOfRgb } from '../../models/image.ts'
import { hashPlanes, type Plane } from '../../models/pixel-hash.ts'
import type { PixelRegion } from '../../pipeline/look/tiles.ts'
import { captureError } from './fault.ts'
import { type CodecDescription, type KeyFrame, MAX_SIDE } from './frame.ts'

// A camera with damaged video would write a line per look; its fault says it once.
Log.setLevel(AV_LOG_QUIET)

/** The decoded picture; the caller closes it. Throws `CaptureError` with code `corrupt-video` or `too-large`. */
export function decodeKeyFrame(keyFrame: KeyFrame): DecodedFrame {
  const decoder = openDecoder(keyFrame.codec, 'single-picture')
  const packet = new Packet()
  const frame = new Frame()
  try {
    packet.alloc()
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
    packet.free()
    decoder.freeContext()
  }
  return decodedFrame(frame)
}

/**
 * A decoder for this codec, on one thread. `single-picture`: gives each picture at once, for key frames alone;
 * `in-order`: as they are shown. The caller frees it. Throws `corrupt-video`.
 */
export function openDecoder(description: CodecDescription, how: 'single-picture' | 'in-order'): CodecContext {
  const codec = Codec.findDecoder(description.codecId as AVCodecID)
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
  decoder.setOption('max_pixels', MAX_SIDE * MAX_SIDE)
  if (decoder.open2Sync(codec) < 0) {
    decoder.freeContext()
    throw captureError('corrupt-video')
  }
  return decoder
}

const UNKNOWN_CODEC =
  'The camera sends a video codec that this program cannot decode. Set the stream to H.264, H.265 or MJPEG.'

/** Throws `corrupt-video` for a picture with concealed damage, `too-large` for one beyond the limit. */
export function checkPicture(frame: Frame): void {
  const { width, height } = frame
  if (width > MAX_SIDE || height > MAX_SIDE) throw captureError('too-large')
  const damaged = frame.decodeErrorFlags !== 0 || frame.hasFlags(AV_FRAME_FLAG_CORRUPT)
  if (damaged || frame.data === null || width < 1 || height < 1) throw captureError('corrupt-video')
}

/** Wraps a checked FFmpeg frame and owns it. Pixels are scaled straight from it into the caller's buffers. */
export function decodedFrame(frame: Frame): DecodedFrame {
  const { width, height } = frame
  return {
    width,
    height,
    scaleInto: async (target) => {
      if (target.region === undefined) return scale(frame, { ...whole(frame), target })
      const part = partOf(frame, target.region)
      if (part !== undefined) return scale(frame, { ...part, target })
      // Rare pixel formats are laid out in ways not known here: their part is cut from the converted picture.
      const rgb = new Uint8Array(width * height * 3)
      scale(frame, { ...whole(frame), target: { format: 'rgb', width, height, into: rgb, rowBytes: width * 3 } })
      return frameOfRgb({ rgb, width, height }).scaleInto(target)
    },
    contentHash: () => hashPlanes(planesOf(frame)),
    close: () => frame.free(),
  }
}

const SWS_FORMATS: Readonly<Record<PixelFormat, AVPixelFormat>> = {
  rgb: AV_PIX_FMT_RGB24,
  bgr: AV_PIX_FMT_BGR24,
  grey: AV_PIX_FMT_GRAY8,
  'gbr-planar': AV_PIX_FMT_GBRP,
}

const scalers = new Map<string, SoftwareScaleContext>()
const MOST_SCALERS = 16

/** What of a frame is scaled: its planes from the first wanted pixel on, and how many pixels are wanted. */
interface Scaled {
  readonly planes: Buffer[]
  readonly width: number
  readonly height: number
  readonly target: ScaleTarget
}

function whole({ data, width, height }: Frame): Omit<Scaled, 'target'> {
  return { planes: data!, width, height }
}

/** Without a copy; undefined for a pixel format whose planes are not known here. */
function partOf(frame: Frame, { left, top, width, height }: PixelRegion): Omit<Scaled, 'target'> | undefined {
  const shifts = CHROMA_SHIFTS.get(frame.format)
  if (shifts === undefined) return undefined
  const planes = [0, 1, 2].map((plane) => {
    const [x, y] = plane === 0 ? [0, 0] : shifts
    return frame.data![plane]!.subarray((top >> y) * frame.linesize[plane]! + (left >> x))
  })
  return { planes, width, height }
}

function scalerFor(frame: Frame, { width, height, target }: Scaled): SoftwareScaleContext {
  const flags = target.width < width || target.height < height ? SWS_AREA : SWS_BILINEAR
  const key = [width, height, frame.format, target.width, target.height, target.format].join(' ')
  const known = scalers.get(key)
  if (known !== undefined) return known
  const [oldest] = scalers
  if (scalers.size >= MOST_SCALERS && oldest !== undefined) {
    scalers.delete(oldest[0])
    oldest[1].freeContext()
  }
  const scaler = new SoftwareScaleContext()
  const to = SWS_FORMATS[target.format]
  scaler.getContext(width, height, frame.format as AVPixelFormat, target.width, target.height, to, flags)
  scalers.set(key, scaler)
  return scaler
}

function scale(frame: Frame, scaled: Scaled): void {
  const planes = targetPlanes(scaled.target)
  const strides = planes.map(() => scaled.target.rowBytes)
  const scaler = scalerFor(frame, scaled)
  if (scaler.scaleSync(scaled.planes, frame.linesize, 0, scaled.height, planes, strides) < 0)
    throw captureError('corrupt-video')
}

function targetPlanes({ format, height, into, rowBytes, planeBytes }: ScaleTarget): Buffer[] {
  const whole = Buffer.from(into.buffer, into.byteOffset, into.byteLength)
  if (format !== 'gbr-planar') return [whole]
  const step = planeBytes ?? rowBytes * height
  return [0, 1, 2].map((i) => whole.subarray(i * step))
}

/** Columns and rows per chroma sample, as shifts, of what cameras send. */
const CHROMA_SHIFTS: ReadonlyMap<number, readonly [x: number, y: number]> = new Map([
  [AV_PIX_FMT_YUV420P, [1, 1]],
  [AV_PIX_FMT_YUVJ420P, [1, 1]],
  [AV_PIX_FMT_YUV422P, [1, 0]],
  [AV_PIX_FMT_YUVJ422P, [1, 0]],
])

/** The visible bytes of each plane; formats that are rare are packed first. */
function planesOf(frame: Frame): Plane[] {
  const { width, height, data, linesize } = frame
  const shifts = CHROMA_SHIFTS.get(frame.format)
  if (shifts === undefined) {
    const packed = frame.toBuffer()
    return [{ data: packed, bytes: packed.length, rowBytes: packed.length, rows: 1 }]
  }
  return [0, 1, 2].map((plane) => {
    const [x, y] = plane === 0 ? [0, 0] : shifts
    const columns = (width + (1 << x) - 1) >> x
    return { data: data![plane]!, bytes: columns, rowBytes: linesize[plane]!, rows: (height + (1 << y) - 1) >> y }
  })
}
