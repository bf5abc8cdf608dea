import { expect, test } from 'vitest'
import { ANALYZE_POLICY, type NetworkAddress, parseCameraAddress } from './address.ts'
import { fileSource, networkSource } from './source-options.ts'

function address(text: string): NetworkAddress {
  const parsed = parseCameraAddress(text, ANALYZE_POLICY)
  if (parsed.kind !== 'address' || parsed.address.kind !== 'network')
    throw new Error('The address of this test is wrong.')
  return parsed.address
}

const how = { playlists: false, timeoutMs: 4000 }

test('the judged address replaces the name, and everything odd in a login is percent-encoded', () => {
  const { url } = networkSource(address('rtsp://a%40b:p%27%5C@cam.example/x'), '10.0.0.9', how)
  expect(url).toBe('rtsp://a%40b:p%27%5C@10.0.0.9:554/x')
})

test('where a certificate is bound to the name, the name stays', () => {
  expect(networkSource(address('rtsps://cam.example/x'), '10.0.0.9', how).url).toBe('rtsps://cam.example:322/x')
})

test('plain HTTP names the host in its header and follows no redirect and no playlist', () => {
  const { url, options } = networkSource(address('http://cam.example:81/v.flv'), '2001:4860::1', how)
  expect(url).toBe('http://[2001:4860::1]:81/v.flv')
  expect(options).toMatchObject({
    headers: 'Host: cam.example:81\r\n',
    max_redirects: '0',
    protocol_whitelist: 'http,tcp',
  })
  expect(options['format_whitelist']).not.toMatch(/hls|dash|concat|image2/)
})

test('a file is read by the file protocol alone, whatever its name looks like', () => {
  expect(fileSource('/srv/concat:a|b.mp4')).toMatchObject({
    url: 'file:/srv/concat:a|b.mp4',
    options: { protocol_whitelist: 'file' },
  })
})
