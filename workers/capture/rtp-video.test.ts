import { expect, test } from 'vitest'
import { createPacketizer } from '../../fixtures/farm/rtp.ts'
import { createDepacketizer, type Depacketizer } from './rtp-video.ts'

const SPS = Buffer.from([0x67, 0x42, 0, 0x1e, 1])
const PPS = Buffer.from([0x68, 0xce, 1])
const KEY = Buffer.from([0x65, ...Array.from({ length: 4000 }, (_, i) => (i % 250) + 1)])
const DELTA = Buffer.from([0x41, ...Array.from({ length: 3000 }, () => 7)])
const annexB = (...nals: Buffer[]) => Buffer.concat(nals.flatMap((nal) => [Buffer.from([0, 0, 0, 1]), nal]))

/** The RTP packets in interleaved bytes. */
function packetsOf(bytes: Buffer): Buffer[] {
  const packets: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt16BE(at + 2))
    packets.push(bytes.subarray(at + 4, at + 4 + bytes.readUInt16BE(at + 2)))
  return packets
}

const units = (depacketizer: Depacketizer, packets: readonly Buffer[]) =>
  packets.flatMap((packet) => depacketizer.push(packet) ?? [])

test('a key frame comes whole, with its parameter sets; other pictures are passed over', () => {
  const { packetize } = createPacketizer(1)
  const packets = [
    ...packetsOf(packetize([DELTA], 0)),
    ...packetsOf(packetize([SPS, PPS, KEY], 1)),
    ...packetsOf(packetize([DELTA], 2)),
    ...packetsOf(packetize([DELTA], 3)),
  ]
  const found = units(createDepacketizer({ codec: 'h264', payloadType: 96, sets: [] }), packets)
  expect(found).toHaveLength(1)
  expect(found[0]!.packet).toEqual(annexB(SPS, PPS, KEY))
  expect(found[0]!.sets).toEqual([SPS, PPS])
})

test('a key frame of which any one packet is missing is never given', () => {
  const { packetize } = createPacketizer(1)
  const [before, key, after] = [[DELTA], [SPS, PPS, KEY], [DELTA]].map((nals, second) =>
    packetsOf(packetize(nals, second)),
  )
  for (let missing = 0; missing < key!.length; missing++) {
    const packets = [...before!, ...key!.filter((_, index) => index !== missing), ...after!]
    expect(units(createDepacketizer({ codec: 'h264', payloadType: 96, sets: [SPS, PPS] }), packets)).toEqual([])
  }
})

test('slices that each say they are the last are one picture', () => {
  const { packetize } = createPacketizer(1)
  const depacketizer = createDepacketizer({ codec: 'h264', payloadType: 96, sets: [SPS, PPS] })
  units(depacketizer, [...packetsOf(packetize([KEY], 1)), ...packetsOf(packetize([KEY], 1))])
  expect(depacketizer.ripe()).toBe(true)
  expect(depacketizer.take()!.packet).toEqual(annexB(KEY, KEY))
})

test('parameter sets of the stream take the place of those of its description', () => {
  const { packetize } = createPacketizer(1)
  const depacketizer = createDepacketizer({ codec: 'h264', payloadType: 96, sets: [Buffer.from([0x67, 9, 9, 9]), PPS] })
  units(depacketizer, packetsOf(packetize([SPS, KEY], 1)))
  expect(depacketizer.take()!.sets).toEqual([SPS, PPS])
})

test('aggregated sets and an H.265 picture in pieces are put together', () => {
  const head = (sequence: number, marker: number) =>
    Buffer.from([0x80, 96 | marker, 0, sequence, 0, 0, 0, 1, 0, 0, 0, 7])
  const stap = Buffer.concat([Buffer.from([24, 0, SPS.length]), SPS, Buffer.from([0, PPS.length]), PPS])
  const h264 = createDepacketizer({ codec: 'h264', payloadType: 96, sets: [] })
  units(h264, [Buffer.concat([head(1, 0), stap]), Buffer.concat([head(2, 0x80), Buffer.from([0x65, 1, 2])])])
  expect(h264.take()!.packet).toEqual(annexB(SPS, PPS, Buffer.from([0x65, 1, 2])))

  const h265 = createDepacketizer({ codec: 'h265', payloadType: 96, sets: [] })
  const pieces = [
    [0x80, 1],
    [0, 2],
    [0x40, 3],
  ].map(([flags, byte], index) =>
    Buffer.concat([head(index, index === 2 ? 0x80 : 0), Buffer.from([49 << 1, 1, flags! | 19, byte!])]),
  )
  units(h265, pieces)
  expect(h265.take()!.packet).toEqual(annexB(Buffer.from([19 << 1, 1, 1, 2, 3])))
})

test('padding, extensions, short packets and other payload types do no harm', () => {
  const depacketizer = createDepacketizer({ codec: 'h264', payloadType: 96, sets: [SPS, PPS] })
  for (const bytes of [
    [],
    [0x80],
    [0x80, 96],
    [0x9f, 96, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    [0xb0, 96, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 255],
  ])
    expect(depacketizer.push(Buffer.from(bytes))).toBeUndefined()
  expect(depacketizer.push(Buffer.from([0x80, 97, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0x65, 1]))).toBeUndefined()
  expect(depacketizer.take()).toBeUndefined()
})

test('a picture for which there are no more bytes ends with too-large, and one before it is held until it is taken', () => {
  const { packetize } = createPacketizer(1)
  const asked: number[] = []
  const key = (seconds: number) => packetsOf(packetize([SPS, PPS, KEY], seconds))
  const depacketizer = createDepacketizer({ codec: 'h264', payloadType: 96, sets: [] }, (bytes) => {
    asked.push(bytes)
    return bytes < 3000
  })
  expect(() => units(depacketizer, key(1))).toThrow(expect.objectContaining({ code: 'too-large' }))
  expect(asked.at(-1)).toBeGreaterThan(3000)

  asked.length = 0
  const patient = createDepacketizer({ codec: 'h264', payloadType: 96, sets: [] }, (bytes) => {
    asked.push(bytes)
    return true
  })
  const [unit] = units(patient, [...key(1), ...packetsOf(packetize([DELTA], 2))])
  expect(asked).toContain(unit!.packet.length)
  expect(Math.max(...asked)).toBe(unit!.packet.length)
})
