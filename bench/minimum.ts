/** The least CPU a look can cost: FFmpeg decodes one packet, onnxruntime runs the graph on a tensor that is ready. */
import { readFile } from 'node:fs/promises'
import type { AVCodecID } from 'node-av'
import { AV_CODEC_FLAG_LOW_DELAY, Codec, CodecContext, Frame, Packet } from 'node-av'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Manifest } from '../models/manifest.ts'
import { heightInTensor, type PictureSize } from '../models/tensor.ts'
import type { KeyFrame } from '../workers/capture/frame.ts'

/** Printed with the figures: the same as in `workers/capture/decode.ts` and `models/onnx-session.ts`. */
export const MINIMUM_FLAGS =
  'decoder: 1 thread, low_delay, opened per look; onnxruntime: cpu, 1 thread, sequential, all graph optimisations'

/**
 * Decode + `inferences` runs alone, no product code in between: the first at the height that the picture needs, as the
 * look, the others at full height, as its tiles. `plain`: with FFmpeg's default decoder flags, and at full height always.
 */
export async function createMinimum(manifest: Manifest, flags: 'same' | 'plain' = 'same') {
  const session = await InferenceSession.create(await readFile(manifest.weightsPath), {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  })
  const { name, height: full, heights = [] } = manifest.input
  const tensors = new Map([...heights, full].map((height) => [height, greyTensor({ ...manifest.input, height })]))
  return async (keyFrame: KeyFrame, inferences = 1): Promise<void> => {
    const picture = decode(keyFrame, flags)
    for (let run = 0; run < inferences; run++) {
      const height = run === 0 && flags === 'same' ? heightInTensor(picture, manifest.input) : full
      await session.run({ [name]: tensors.get(height)! }, [manifest.output.name])
    }
  }
}

function greyTensor({ type, layout, width, height, pad }: Manifest['input']): Tensor {
  const shape = layout === 'nhwc' ? [1, height, width, 3] : [1, 3, height, width]
  const pixels = width * height * 3
  return new Tensor(type, (type === 'uint8' ? new Uint8Array(pixels) : new Float32Array(pixels)).fill(pad), shape)
}

function decode({ codec: description, packet: bytes }: KeyFrame, flags: 'same' | 'plain'): PictureSize {
  const codec = Codec.findDecoder(description.codecId as AVCodecID)!
  const decoder = new CodecContext()
  decoder.allocContext3(codec)
  if (description.extradata !== undefined) decoder.extraData = Buffer.from(description.extradata)
  decoder.threadCount = 1
  if (flags === 'same') decoder.setFlags(AV_CODEC_FLAG_LOW_DELAY)
  decoder.open2Sync(codec)
  const packet = new Packet()
  const frame = new Frame()
  packet.alloc()
  frame.alloc()
  packet.data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  packet.isKeyframe = true
  decoder.sendPacketSync(packet)
  decoder.sendPacketSync(null)
  const received = decoder.receiveFrameSync(frame)
  const { width, height } = frame
  for (const native of [frame, packet]) native.free()
  decoder.freeContext()
  if (received < 0) throw new Error(`FFmpeg cannot decode the frame (${received}).`)
  return { width, height }
}
