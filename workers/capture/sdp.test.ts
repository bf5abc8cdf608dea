import { expect, test } from 'vitest'
import { parseSdp } from './sdp.ts'

const lines = (...text: string[]) => text.join('\r\n')

test('the first video stream is taken, with its own control and parameter sets', () => {
  const { control, video } = parseSdp(
    lines(
      'v=0',
      'a=control:rtsp://10.0.0.1/live/',
      'm=audio 0 RTP/AVP 8',
      'a=control:track0',
      'm=video 0 RTP/AVP 96',
      'a=rtpmap:96 H264/90000',
      'a=fmtp:96 profile-level-id=640028; packetization-mode=1; sprop-parameter-sets=Z0IAHpWoKA9k,aM48gA==',
      'a=control:track1',
      'm=application 0 RTP/AVP 107',
      'a=control:track2',
    ),
  )
  expect(control).toBe('rtsp://10.0.0.1/live/')
  expect(video).toMatchObject({ codec: 'h264', payloadType: 96, control: 'track1' })
  expect(typeof video === 'object' && video.sets.map((nal) => nal[0])).toEqual([0x67, 0x68])
})

test('H.265 names its three sets apart, and may name none', () => {
  const head = ['v=0', 'm=video 0 RTP/AVP 98', 'a=rtpmap:98 H265/90000']
  const full = parseSdp(lines(...head, 'a=fmtp:98 sprop-vps=QAEMAf//;sprop-sps=QgEBAWAA;sprop-pps=RAHA8vA8')).video
  expect(typeof full === 'object' && full.sets.map((nal) => nal[0])).toEqual([0x40, 0x42, 0x44])
  expect(parseSdp(lines(...head)).video).toMatchObject({ codec: 'h265', sets: [] })
})

test('what this reader does not take apart is left to FFmpeg', () => {
  const video = (...more: string[]) => parseSdp(lines('v=0', 'm=video 0 RTP/AVP 96', ...more)).video
  expect(video('a=rtpmap:96 JPEG/90000')).toBe('unknown')
  expect(video('a=rtpmap:96 H264/90000', 'a=fmtp:96 packetization-mode=2')).toBe('unknown')
  expect(video('a=rtpmap:96 H265/90000', 'a=fmtp:96 sprop-max-don-diff=2')).toBe('unknown')
  expect(parseSdp(lines('v=0', 'm=audio 0 RTP/AVP 8')).video).toBe('none')
  expect(parseSdp('\0\x01not a description').video).toBe('none')
})
