import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANALYZE_POLICY, LIVE_POLICY, parseCameraAddress, redactAddress } from './address.ts'
import { channelAddress, idRefusal, streamAddress } from './address-parts.ts'

const parts = (text: string, policy = LIVE_POLICY) => {
  const parsed = parseCameraAddress(text, policy)
  return parsed.kind === 'address' ? parsed.address : parsed.reason
}

test('an ordinary camera address is taken apart', () => {
  expect(
    parts('rtsp://viewer:p%40ss%2Fw%C3%B6rd@10.20.30.40:8554/Streaming/Channels/102?transportmode=unicast'),
  ).toEqual({
    kind: 'network',
    scheme: 'rtsp',
    host: '10.20.30.40',
    port: 8554,
    path: '/Streaming/Channels/102?transportmode=unicast',
    login: { user: 'viewer', password: 'p@ss/wörd' },
  })
  expect(parts('HTTPS://Cam-7.District.example/snapshot.jpg')).toMatchObject({
    scheme: 'https',
    host: 'cam-7.district.example',
    port: 443,
    path: '/snapshot.jpg',
  })
  expect(parts('rtsp://[2001:4860::7]/a')).toMatchObject({ host: '2001:4860::7', port: 554 })
  expect(parts('rtsp://cam.example?channel=1')).toMatchObject({ path: '/?channel=1' })
  expect(parts('rtsp://:secret@cam.example/')).toMatchObject({ login: { user: '', password: 'secret' } })
})

describe('is refused, with a sentence that repeats none of it', () => {
  const hostile: readonly string[] = [
    '',
    ' rtsp://10.0.0.1/',
    'rtsp://10.0.0.1/ ',
    'rtsp://10.0.0.1/a b',
    'rtsp://10.0.0.1/a\r\nX: y',
    'rtsp://10.0.0.1/a\0',
    'rtsp://10.0.0.1/%0d%0aDESCRIBE',
    'rtsp://10.0.0.1/%00',
    'rtsp://10.0.0.1/%',
    'rtsp://10.0.0.1/%zz',
    'rtsp://10.0.0.1/\u202egpj',
    'rtsp://10.0.0.1/\u2028',
    'rtsp://10.0.0.1/#fragment',
    'rtsp://10.0.0.1\\@evil.example/',
    'rtsp://user:pass@evil.example@10.0.0.1/',
    'rtsp://user:a:b@10.0.0.1/',
    'rtsp://user%0a@10.0.0.1/',
    'rtsp://user:%ff@10.0.0.1/',
    'rtsp:///path-without-host',
    'rtsp://',
    'rtsp:10.0.0.1',
    'rtsp://10.0.0.1:0/',
    'rtsp://10.0.0.1:65536/',
    'rtsp://10.0.0.1:1e3/',
    "rtsp://10.0.0.1/a'\nfile '/etc/passwd",
    'rtsp://-oProxyCommand/',
    'rtsp://10.0.0.1|tcp://evil/',
    'rtsp://中心.example/',
    'rtsp://10.0.0.%31/',
    '-i',
    '--help',
    'concat:/etc/passwd|/etc/hosts',
    'concatf:/tmp/list',
    'pipe:0',
    'fd:3',
    'data:video/mp4;base64,AAAA',
    'exec:reboot',
    'subfile,,start,0,end,0,,:/etc/passwd',
    'crypto+file:/etc/passwd',
    'async:file:/etc/passwd',
    'cache:http://10.0.0.1/',
    'hls+http://10.0.0.1/',
    'tcp://10.0.0.1:22',
    'udp://239.0.0.1:1234',
    'unix:/run/postgresql/.s',
    'ftp://10.0.0.1/a.mp4',
    'gopher://10.0.0.1/',
    'javascript:alert(1)',
    'lavfi:testsrc',
    'v4l2:/dev/video0',
    'file:///etc/passwd',
    'file://host/etc/passwd',
    'file:etc/passwd',
    '/etc/passwd',
    '../../etc/passwd',
    'clip.mp4',
    'http://127.0.0.1/',
    'http://localhost.:80@10.0.0.1:80@x/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://0x7f000001/',
    'http://127.1/',
    'http://010.0.0.1/',
    'http://10.0.0.256/',
    'http://10.0.0.1./',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fe80::1%25eth0]/',
    'http://[::1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://169.254.1.1/',
    'http://100.100.100.200/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'rtsp://224.0.0.1/',
    'rtsp://255.255.255.255/',
    'rtsp://240.0.0.1/',
    '{"clip":"/etc/passwd","timeline":"/etc/hosts"}',
    '{"clip":1}',
    '{"url":"/etc/passwd"}',
    '{"url":"file:///etc/passwd"}',
    '{"url":"rtsp://10.0.0.1/1","transport":"http"}',
    '{"url":"rtsp://10.0.0.1/1","rtsp_flags":"listen"}',
    '{"url":"http://10.0.0.1/1","transport":"udp"}',
    '{"url":"rtsps://10.0.0.1/1","transport":"udp"}',
    '{"url":"rtsp://10.0.0.1/1","certificate":"unchecked"}',
    '{"url":"rtsp://10.0.0.1/1","format":"hls"}',
    '{"url":"http://127.0.0.1/1"}',
    '{"url":"{\\"url\\":\\"rtsp://10.0.0.1/\\"}"}',
    '{"platform":"p","device":"3402","channel":"34020000001320000001"}',
    '{"platform":"p","device":"34020000001110000001","channel":"3402000000132000000x"}',
    '{"platform":"p","device":"34020000001110000001"}',
    'rtp://239.0.0.1:5004',
    'rtmp://10.0.0.1/live/1',
    '{',
    `rtsp://10.0.0.1/${'a'.repeat(3000)}`,
  ]
  test.each(hostile)('%j', (text) => {
    const parsed = parseCameraAddress(text, LIVE_POLICY)
    expect(parsed.kind).toBe('refused')
    if (parsed.kind !== 'refused') return
    expect(parsed.reason).toMatch(/^[A-Z].+\.$/)
    for (const secret of ['passwd', 'evil', '127.0.0.1', '169.254']) expect(parsed.reason).not.toContain(secret)
  })
})

test('files are allowed only in the folders of the policy, and never by way of a protocol or parent folder', () => {
  const policy = { ...LIVE_POLICY, folders: ['/srv/clips'] }
  expect(parts('/srv/clips/a b/一.mp4', policy)).toEqual({ kind: 'file', path: '/srv/clips/a b/一.mp4' })
  expect(parts('file:///srv/clips/a%20b.mp4', policy)).toEqual({ kind: 'file', path: '/srv/clips/a b.mp4' })
  expect(parts('{"clip":"/srv/clips/a.mp4","timeline":"/srv/clips/a.json"}', policy)).toMatchObject({
    kind: 'recording',
  })
  for (const text of [
    '/srv/clips/../secret.mp4',
    '/srv/clips-other/a.mp4',
    '/srv/clips',
    'file:///srv/clips/..%2fsecret.mp4',
    '{"clip":"/srv/clips/a.mp4","timeline":"/etc/passwd"}',
    '{"clip":"concat:/srv/clips/a.mp4","timeline":"/srv/clips/a.json"}',
    '{"clip":"/srv/clips/a\\n.mp4","timeline":"/srv/clips/a.json"}',
  ])
    expect(parseCameraAddress(text, policy).kind, text).toBe('refused')
})

test('a site that names its address ranges refuses every other host', () => {
  const policy = { ...LIVE_POLICY, allow: ['10.20.0.0/16', 'fd12::/16'] }
  expect(parseCameraAddress('rtsp://10.20.1.1/', policy).kind).toBe('address')
  expect(parseCameraAddress('rtsp://[fd12::1]/', policy).kind).toBe('address')
  expect(parseCameraAddress('rtsp://10.21.1.1/', policy).kind).toBe('refused')
  expect(parseCameraAddress('rtsp://8.8.8.8/', policy).kind).toBe('refused')
})

test('what may be shown of an address holds no login, path or query', () => {
  expect(redactAddress('rtsp://viewer:s3cret@10.1.2.3/live/token-7?key=9')).toBe('rtsp://10.1.2.3:554/…')
  expect(redactAddress('not an address\n')).toBe('(address withheld)')
  expect(redactAddress('/srv/clips/a.mp4')).toBe('a.mp4')
})

test('no text whatever is accepted with a control character, an odd host or an odd scheme', () => {
  const pieces = [
    'rtsp',
    'http',
    'file',
    'concat',
    '://',
    ':',
    '@',
    '/',
    '//',
    '\\',
    '%0a',
    '%',
    '?',
    '#',
    '|',
    '[',
    ']',
  ]
  const more = [
    '10.0.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '::1',
    '0x7f',
    'a',
    '.',
    '-',
    '\n',
    '\0',
    ' ',
    "'",
    ',',
    '{',
    '}',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 9 }), (chosen) => {
      const parsed = parseCameraAddress(chosen.join(''), LIVE_POLICY)
      if (parsed.kind === 'refused') return
      expect(parsed.address.kind).toBe('network')
      if (parsed.address.kind !== 'network') return
      expect(parsed.address.host).toMatch(/^(10\.0\.0\.1|[a-z0-9][a-z0-9.-]*)$/)
      // A name may begin like a number (0x7frtsp): the system's resolver takes only whole numbers for addresses.
      expect(parsed.address.host).not.toMatch(/^(?:127|169\.254)[\d.]*$|^0x[\da-f.]*$|:/)
      expect(parsed.address.path).toMatch(/^\/[\x21-\x7e]*$/)
      expect(['rtsp', 'rtsps', 'http', 'https']).toContain(parsed.address.scheme)
    }),
    { numRuns: 3000 },
  )
})

test('what a person enters for their own machine may be a file, a playlist host or loopback', () => {
  expect(parts('clips/a.mp4', ANALYZE_POLICY)).toMatchObject({ kind: 'file' })
  expect(parts('http://127.0.0.1:8080/still.jpg', ANALYZE_POLICY)).toMatchObject({ host: '127.0.0.1' })
  expect(parts('http://169.254.169.254/', ANALYZE_POLICY)).toMatch(/not allowed/)
})

test('a stream says how it travels where that is not the usual way, and one text holds all of it', () => {
  const udp = streamAddress('rtsp://v:s3cret@10.0.0.1/1', { transport: 'udp' })
  expect(parts(udp)).toMatchObject({ scheme: 'rtsp', host: '10.0.0.1', transport: 'udp', login: { user: 'v' } })
  expect(redactAddress(udp)).toBe('rtsp://10.0.0.1:554/…')
  expect(streamAddress('rtsp://10.0.0.1/1', {})).toBe('rtsp://10.0.0.1/1')
  expect(parts('https://10.0.0.1/a/live.m3u8?token=x.ts')).toMatchObject({ format: 'hls' })
  expect(parts('https://10.0.0.1/a/live.flv?x=.m3u8')).not.toHaveProperty('format')
})

test('a channel behind a gateway is two ids of 20 digits', () => {
  const text = channelAddress({ platform: 'police', device: '34020000001110000001', channel: '34020000001320000001' })
  expect(parts(text)).toMatchObject({ kind: 'gateway', platform: 'police', channel: '34020000001320000001' })
  expect(redactAddress(text)).toBe('channel 34020000001320000001 of police')
  expect(idRefusal('device', '3402')).toMatch(/exactly 20 digits/)
})
