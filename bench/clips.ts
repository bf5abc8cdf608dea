/**
 * Videos for the look bench, encoded on the spot: pictures of real street footage where it lies beside the repository
 * (`../shared/footage`), else of the demo's clips, set side by side at their own size, so that the texture is as fine as
 * a camera's and nothing is enlarged; coded like a camera's key frames, one picture after the other.
 */
import { existsSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AV_LOG_QUIET,
  AV_PIX_FMT_RGB24,
  AV_PIX_FMT_YUV420P,
  Encoder,
  FF_ENCODER_LIBX264,
  FF_ENCODER_LIBX265,
  Frame,
  Log,
  Muxer,
  SoftwareScaleContext,
  SWS_BILINEAR,
} from 'node-av'
import { frameOfRgb, type RgbPicture } from '../models/image.ts'
import { readVideo } from '../workers/capture/frame-reader.ts'

export interface ClipOrder {
  readonly codec: 'h264' | 'h265'
  readonly width: number
  readonly height: number
}

/** Pictures of each clip; the first is looked at, the last is the view's reference, some seconds later. */
const PICTURES = 3
const SECONDS_BETWEEN = 2
/** Width of the footage there is, in pixels. */
const TILE_WIDTH = 640
/** Key frames of about 240 kB at 1080p, 80 kB at 704 x 576: what cameras at 4 and 1 Mbit/s send every 2 s. */
const QUALITY = { h264: 22, h265: 24 } as const

const FOOTAGE = join(import.meta.dirname, '../../shared/footage')
const CLIPS = join(import.meta.dirname, '../fixtures/clips')

/** Where the pictures come from, for the print. */
export const sourceName = existsSync(FOOTAGE) ? 'real footage' : "the demo's clips"

/** Writes the clip into `folder`; answers its path. */
export async function writeClip(order: ClipOrder, folder: string): Promise<string> {
  Log.setLevel(AV_LOG_QUIET)
  const path = join(folder, `${order.codec}-${order.width}x${order.height}.mp4`)
  const encoder = order.codec === 'h264' ? FF_ENCODER_LIBX264 : FF_ENCODER_LIBX265
  const silence = order.codec === 'h265' ? { 'x265-params': 'log-level=none' } : {}
  const options = { preset: 'medium', crf: QUALITY[order.codec], ...silence }
  using coder = await Encoder.create(encoder, { gopSize: 1, maxBFrames: 0, options })
  await using output = await Muxer.open(path)
  const stream = output.addStream(coder)
  for await (const packet of coder.packets(framesOf(await walls(order), order))) {
    if (packet !== null) await output.writePacket(packet, stream)
  }
  return path
}

async function* framesOf(pictures: readonly Buffer[], { width, height }: ClipOrder): AsyncGenerator<Frame | null> {
  for (const [index, rgb] of pictures.entries()) {
    yield Frame.fromVideoBuffer(toPlanes(rgb, width, height), {
      width,
      height,
      format: AV_PIX_FMT_YUV420P,
      pts: BigInt(index * SECONDS_BETWEEN),
      timeBase: { num: 1, den: 1 },
    })
  }
  // Tells the encoder to give what it holds back.
  yield null
}

export function toPlanes(rgb: Buffer, width: number, height: number): Buffer {
  const luma = width * height
  const planes = Buffer.alloc((luma * 3) / 2)
  const parts = [planes, planes.subarray(luma), planes.subarray((luma * 5) / 4)]
  using scaler = new SoftwareScaleContext()
  scaler.getContext(width, height, AV_PIX_FMT_RGB24, width, height, AV_PIX_FMT_YUV420P, SWS_BILINEAR)
  scaler.scaleSync([rgb], [width * 3], 0, height, parts, [width, width / 2, width / 2])
  return planes
}

/** Pictures of the wanted size, each made of as many sources as fit into it. */
export async function walls({ width, height }: ClipOrder): Promise<Buffer[]> {
  const side = Math.max(1, Math.round(width / TILE_WIDTH))
  const sources = await sourceFiles()
  const tile = { width: width / side, height: height / side }
  const pictures = Array.from({ length: PICTURES }, () => Buffer.alloc(width * height * 3))
  for (let place = 0; place < side * side; place++) {
    const at = { left: (place % side) * tile.width, top: Math.floor(place / side) * tile.height }
    for (const [index, picture] of (await samples(sources[place % sources.length]!)).entries()) {
      const into = pictures[index]!.subarray((at.top * width + at.left) * 3)
      await frameOfRgb(picture).scaleInto({ format: 'rgb', ...tile, into, rowBytes: width * 3 })
    }
  }
  return pictures
}

async function sourceFiles(): Promise<string[]> {
  const folder = existsSync(FOOTAGE) ? await realpath(FOOTAGE) : CLIPS
  const names = (await readdir(folder)).filter((name) => /\.(?:mp4|avi)$/.test(name)).sort()
  return names.map((name) => join(folder, name))
}

async function samples(path: string): Promise<RgbPicture[]> {
  const pictures: RgbPicture[] = []
  for await (const { picture } of readVideo({ kind: 'file', path }, SECONDS_BETWEEN, new AbortController().signal)) {
    pictures.push(picture)
    if (pictures.length === PICTURES) break
  }
  return pictures
}
