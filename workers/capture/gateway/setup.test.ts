import { expect, test } from 'vitest'
import { parseSite, sealedGatewayText } from '../../config.ts'
import { parseGatewaySetup } from './setup.ts'

const site = (
  gateway: string,
  camera = "source: gateway\n    device: '34020000001110000001'\n    channel: '34020000001320000001'",
) => `
platforms:
  - id: police
    name: 共享平台
    maxPulls: 4
    gateway: ${gateway}
receivers: [{ id: city, adapter: local }]
cameras:
  - id: gate
    platform: police
    nameZh: 北门
    intervalSeconds: 60
    categories: [mobile-vendor]
    ${camera}
`

const sentencesOf = (text: string) => {
  const parsed = parseSite(text)
  return parsed.kind === 'refused' ? parsed.findings.map(({ path, sentence }) => `${path}: ${sentence}`) : []
}

test.each([
  "{ kind: wvp, url: 'http://10.0.0.9:18080', user: viewer, secret: 'env:WVP' }",
  "{ kind: wvp, url: 'https://wvp.example', secret: 'env:WVP_KEY', certificate: unchecked, stream: flv, mediaHosts: [10.0.0.0/24] }",
  "{ kind: zlmediakit, url: 'http://10.0.0.9', secret: 'env:ZLM' }",
  "{ kind: zlmediakit, url: 'http://10.0.0.9', secret: 'env:ZLM', take: proxy, source: 'rtsp://10.0.0.7/{device}/{channel}' }",
  "{ kind: api, url: 'http://10.0.0.9', open: { method: POST, path: /play, body: { id: '{channel}' }, address: /data/url } }",
])('%s is taken', (gateway) => {
  expect(sentencesOf(site(gateway))).toEqual([])
})

test.each([
  ["{ kind: wvp, url: 'http://10.0.0.9' }", /needs secret/],
  ["{ kind: wvp, url: 'rtsp://10.0.0.9', secret: 'env:W' }", /begins with http/],
  ["{ kind: wvp, url: 'http://a:b@10.0.0.9', secret: 'env:W' }", /not into the address/],
  ["{ kind: wvp, url: 'http://10.0.0.9', secret: s3cret }", /not written here/],
  ["{ kind: zlmediakit, url: 'http://10.0.0.9', secret: 'env:Z', take: proxy }", /needs source/],
  ["{ kind: zlmediakit, url: 'http://10.0.0.9', secret: 'env:Z', mediaHosts: [10.0.0] }", /a range is written/],
  ["{ kind: api, url: 'http://10.0.0.9' }", /needs open/],
  [
    "{ kind: api, url: 'http://10.0.0.9', open: { method: GET, path: '/{chanel}', address: /u } }",
    /\{chanel\} is not a placeholder/,
  ],
  ["{ kind: api, url: 'http://10.0.0.9', open: { method: GET, path: '/{token}', address: /u } }", /comes from login/],
  [
    "{ kind: api, url: 'http://10.0.0.9', open: { method: GET, path: /a, address: /u, handle: /h } }",
    /handle is for close/,
  ],
  ["{ kind: shell, url: 'http://10.0.0.9' }", /write wvp or zlmediakit or api/],
])('%s is told in words', (gateway, words) => {
  const sentences = sentencesOf(site(gateway))
  expect(sentences.join('\n')).toMatch(words)
  expect(sentences.join('\n')).not.toContain('s3cret')
})

test('a camera behind a gateway has two ids of 20 digits and no address', () => {
  const wvp = "{ kind: wvp, url: 'http://10.0.0.9', secret: 'env:W' }"
  const [channel] = sentencesOf(site(wvp, "source: gateway\n    device: '3402'\n    channel: '34020000001320000001'"))
  expect(channel).toMatch(/cameras\.0\.device: .*exactly 20 digits.*quotes/)
  const numbers = "source: gateway\n    device: 34020000001110000001\n    channel: '34020000001320000001'"
  expect(sentencesOf(site(wvp, numbers))[0]).toMatch(/exactly 20 digits.*YAML rounds/)
  expect(sentencesOf(site(wvp, 'source: gateway'))[0]).toMatch(/needs device and channel/)
  expect(sentencesOf(site(wvp, "source: gateway\n    address: 'rtsp://10.0.0.1/1'"))[0]).toMatch(
    /no address of its own/,
  )
  expect(sentencesOf(site(wvp, 'source: rtsp'))[0]).toMatch(/address is missing/)
  expect(sentencesOf(site(wvp).replace(/ {4}gateway:.*\n/, ''))[0]).toMatch(/police has no gateway/)
})

test('what is sealed holds the secret, and reads back whole', () => {
  const gateway = { kind: 'wvp', url: 'http://10.0.0.9', user: 'viewer', secret: 'env:WVP' } as const
  const text = sealedGatewayText(gateway, { WVP: 'pass/word' })
  expect(parseGatewaySetup(text)).toEqual({ ...gateway, secret: 'pass/word' })
  expect(() => sealedGatewayText(gateway, {})).toThrow(/WVP/)
  expect(parseGatewaySetup('{"kind":"exec","url":"x"}')).toBeUndefined()
})
