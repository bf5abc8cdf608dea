import { expect, test } from 'vitest'
import { ANALYZE_POLICY, LIVE_POLICY, type NetworkAddress, parseCameraAddress } from './address.ts'
import { byteSource, fileSource, rtspSource } from './source-options.ts'

function address(text: string): NetworkAddress {
  const parsed = parseCameraAddress(text, ANALYZE_POLICY)
  if (parsed.kind !== 'address' || parsed.address.kind !== 'network')
    throw new Error('The address of this test is wrong.')
  return parsed.address
}

const how = { policy: LIVE_POLICY, timeoutMs: 4000 }

test('the judged address replaces the name, and everything odd in a login is percent-encoded', () => {
  const { url } = rtspSource(address('rtsp://a%40b:p%27%5C@cam.example/x'), { ip: '10.0.0.9', port: 554 }, how)
  expect(url).toBe('rtsp://a%40b:p%27%5C@10.0.0.9:554/x')
})

test('RTSP travels in its one TCP connection unless the camera is set to UDP', () => {
  const peer = { ip: '10.0.0.9', port: 554 }
  expect(rtspSource(address('rtsp://cam.example/x'), peer, how).options).toMatchObject({
    rtsp_transport: 'tcp',
    protocol_whitelist: 'rtsp,rtp,tcp',
  })
  const udp = address('{"url":"rtsp://cam.example/x","transport":"udp"}')
  const policy = { ...LIVE_POLICY, udpPorts: [40_000, 40_999] as const }
  expect(rtspSource(udp, peer, { ...how, policy }).options).toMatchObject({
    rtsp_transport: 'udp',
    protocol_whitelist: 'rtsp,rtp,udp,tcp',
    rtsp_flags: 'filter_src',
    min_port: '40000',
    max_port: '40999',
  })
})

test('bytes that we fetch are read without any protocol, and no format that opens further addresses', () => {
  const { options } = byteSource()
  expect(options['protocol_whitelist']).toBe('')
  expect(options['format_whitelist']).not.toMatch(/hls|dash|concat|image2|sdp|rtsp/)
})

test('a file is read by the file protocol alone, whatever its name looks like', () => {
  expect(fileSource('/srv/concat:a|b.mp4')).toMatchObject({
    url: 'file:/srv/concat:a|b.mp4',
    options: { protocol_whitelist: 'file' },
  })
})
