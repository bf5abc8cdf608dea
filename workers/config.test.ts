import { describe, expect, test } from 'vitest'
import { parseSite, resolveEnv } from './config.ts'

const SITE = `
platforms:
  - { id: park, name: City park, maxPulls: 4 }
receivers:
  - { id: city, adapter: local }
cameras:
  - id: gate-1
    platform: park
    nameZh: 北门
    source: rtsp
    address: env:GATE_1
    intervalSeconds: 120
    categories: [mobile-vendor]
    zones:
      - id: pavement
        kind: pavement
        polygon: [[0, 0.5], [1, 0.5], [1, 1], [0, 1]]
`

function findingsOf(text: string) {
  const parsed = parseSite(text)
  return parsed.kind === 'refused' ? parsed.findings : []
}

test('a complete site is taken', () => {
  expect(parseSite(SITE)).toMatchObject({ kind: 'site', site: { cameras: [{ id: 'gate-1' }] } })
})

test('a misspelt key is named with its line', () => {
  const findings = findingsOf(SITE.replace('intervalSeconds', 'intervalSecond'))
  expect(findings).toContainEqual(expect.objectContaining({ path: 'cameras.0.intervalSecond', line: 12 }))
  expect(findings.some((finding) => finding.sentence.includes('intervalSeconds is missing'))).toBe(true)
})

test('an unknown category, platform and zone kind are all named at once', () => {
  const text = SITE.replace('[mobile-vendor]', '[flying-saucer]')
    .replace('platform: park', 'platform: prak')
    .replace('kind: pavement', 'kind: pavment')
  expect(findingsOf(text).map((finding) => finding.path)).toEqual([
    'cameras.0.platform',
    'cameras.0.categories.0',
    'cameras.0.zones.0.kind',
  ])
})

test('a polygon of two corners is refused at its line, never taken as the whole picture', () => {
  const [finding] = findingsOf(SITE.replace('[[0, 0.5], [1, 0.5], [1, 1], [0, 1]]', '[[0, 0.5], [1, 0.5]]'))
  expect(finding).toMatchObject({ path: 'cameras.0.zones.0.polygon', line: 17 })
})

test('a permit until half past twenty-four is refused, for no clock shows it and it would permit nothing', () => {
  const permit = (to: string) => `${SITE}        permits: [{ id: p, weekdays: [1], from: "17:00", to: "${to}" }]\n`
  expect(findingsOf(permit('24:30'))).toEqual([expect.objectContaining({ path: 'cameras.0.zones.0.permits.0.to' })])
  expect(findingsOf(permit('24:00'))).toEqual([])
})

test('a zone may say how many it holds', () => {
  expect(parseSite(`${SITE}        capacity: 40\n`)).toMatchObject({
    kind: 'site',
    site: { cameras: [{ zones: [{ capacity: 40 }] }] },
  })
  expect(findingsOf(`${SITE}        capacity: -1\n`)).toMatchObject([{ path: 'cameras.0.zones.0.capacity' }])
})

test('a zone may ask for tiles or forbid them, and says so with true or false', () => {
  expect(parseSite(`${SITE}        detail: true\n`)).toMatchObject({
    kind: 'site',
    site: { cameras: [{ zones: [{ detail: true }] }] },
  })
  expect(findingsOf(`${SITE}        detail: far\n`)).toMatchObject([{ path: 'cameras.0.zones.0.detail' }])
})

test('broken YAML is a finding with a line, not a stack trace', () => {
  expect(findingsOf('platforms: [')).toEqual([expect.objectContaining({ line: expect.any(Number) })])
})

test('two cameras of one id are refused', () => {
  const [, camera] = SITE.split('cameras:\n')
  expect(findingsOf(SITE + camera)).toContainEqual(expect.objectContaining({ path: 'cameras.1.id' }))
})

test('an address in the environment that is not set is asked for by name', () => {
  expect(() => resolveEnv('env:GATE_1', {})).toThrow(/GATE_1/)
  expect(resolveEnv('env:GATE_1', { GATE_1: 'rtsp://10.0.0.1/1' })).toBe('rtsp://10.0.0.1/1')
})

test('what is no address of the camera’s kind is refused before anything starts, and not repeated', () => {
  const refusalOf = (address: string) => findingsOf(SITE.replace('env:GATE_1', `'${address}'`))
  for (const address of [
    'exec:cat secret',
    'file:///secret',
    '/secret',
    'http://10.0.0.1/secret',
    'rtsp://u:secret@[bad/1',
  ]) {
    const findings = refusalOf(address)
    expect(findings).toEqual([expect.objectContaining({ path: 'cameras.0.address', line: 11 })])
    expect(findings[0]?.sentence).not.toContain('secret')
  }
  expect(refusalOf('rtsp://u:secret@10.0.0.1/1')).toEqual([])
})

test('a main stream is judged like the address, and a recording has none', () => {
  const withMain = (main: string) => SITE.replace('env:GATE_1', `env:GATE_1\n    main: '${main}'`)
  expect(findingsOf(withMain('rtsp://u:secret@10.0.0.1/main'))).toEqual([])
  const [finding, ...others] = findingsOf(withMain('http://u:secret@10.0.0.1/main'))
  expect(finding).toMatchObject({ path: 'cameras.0.main', line: 12 })
  expect(finding?.sentence).not.toContain('secret')
  expect(others).toEqual([])
  const recording = withMain('rtsp://10.0.0.1/main').replace('source: rtsp', 'source: recording\n    timeline: a.json')
  expect(findingsOf(recording)).toMatchObject([
    { path: 'cameras.0.main', sentence: expect.stringMatching(/one stream/) },
  ])
})

test('with an environment, an address that it lacks or that is none is a finding at its line', () => {
  const findingsIn = (env: Record<string, string>) => {
    const parsed = parseSite(SITE, env)
    return parsed.kind === 'refused' ? parsed.findings : []
  }
  expect(findingsIn({})).toEqual([expect.objectContaining({ line: 11, sentence: expect.stringMatching(/GATE_1/) })])
  expect(findingsIn({ GATE_1: 'exec:true' })).toEqual([expect.objectContaining({ line: 11 })])
  expect(findingsIn({ GATE_1: 'rtsp://10.0.0.1/1' })).toEqual([])
})

test('one tab is one finding, with its remedy', () => {
  expect(findingsOf(SITE.replace('    platform', '\tplatform'))).toEqual([
    expect.objectContaining({ line: 8, sentence: expect.stringMatching(/Indent with spaces/) }),
  ])
})

test('a refused value names those that may stand there', () => {
  const [finding] = findingsOf(SITE.replace('source: rtsp', 'source: onvif'))
  expect(finding?.sentence).toMatch(/rtsp or http-jpeg or http-stream or hls/)
  expect(findingsOf(SITE.replace('kind: pavement', 'kind: pavment'))[0]?.sentence).toMatch(/pavement, /)
})

test('a file that is no configuration is told so in words', () => {
  for (const text of ['', 'hello', '- 1']) expect(findingsOf(text)[0]?.sentence).toMatch(/not a configuration/)
})

test('a stream may travel by UDP, its certificate unchecked, its playlist named as one', () => {
  const camera = (source: string, address: string, more: string) =>
    SITE.replace('source: rtsp', `source: ${source}`).replace('address: env:GATE_1', `address: '${address}'\n${more}`)
  const sentences = (text: string) => findingsOf(text).map((finding) => finding.sentence)
  expect(sentences(camera('rtsp', 'rtsp://10.0.0.1/1', '    transport: udp'))).toEqual([])
  expect(sentences(camera('rtsp', 'rtsps://10.0.0.1/1', '    certificate: unchecked'))).toEqual([])
  expect(sentences(camera('hls', 'https://cdn.example/live', ''))).toEqual([])
  expect(sentences(camera('rtsp', 'rtsps://10.0.0.1/1', '    transport: udp'))[0]).toMatch(/rtsp:\/\/ only/)
  expect(sentences(camera('rtsp', 'rtsp://10.0.0.1/1', '    certificate: unchecked'))[0]).toMatch(/has a certificate/)
  expect(sentences(camera('hls', 'rtsp://10.0.0.1/1', ''))[0]).toMatch(/http:\/\/ or https:\/\//)
  expect(sentences(camera('rtsp', 'udp://239.1.1.1:5000', ''))[0]).toMatch(/anyone in the network/)
})

test('ports for UDP are a first and a last', () => {
  const ports = (text: string) => findingsOf(`network: { udpPorts: ${text} }\n${SITE}`)
  expect(ports('[40000, 40999]')).toEqual([])
  expect(ports('[40999, 40000]')).toEqual([expect.objectContaining({ path: 'network.udpPorts', line: 1 })])
})

describe('watching', () => {
  const watched = (watch: string) => SITE.replace('[mobile-vendor]', `[muck-truck-uncovered]\n    watch: ${watch}`)

  test('is taken with hours and a row that needs it', () => {
    expect(findingsOf(watched("{ hours: '07:00-19:00' }"))).toEqual([])
    expect(findingsOf(watched("{ hours: '22:00-05:00' }"))).toEqual([])
  })

  test('is refused in one go: hours that are none, rows that need none, stills, platforms without a pull for it', () => {
    expect(findingsOf(watched('{ hours: by day }'))).toMatchObject([{ path: 'cameras.0.watch.hours', line: 14 }])
    const vendor = watched("{ hours: '07:00-19:00' }").replace('muck-truck-uncovered', 'mobile-vendor')
    expect(findingsOf(vendor)[0]?.sentence).toMatch(/add one of .*muck-truck-uncovered/)
    expect(findingsOf(watched("{ hours: '07:00-19:00' }").replace('source: rtsp', 'source: http-jpeg'))).toMatchObject([
      { path: 'cameras.0.watch' },
    ])
    const gateway = watched("{ hours: '07:00-19:00' }")
      .replace(
        /source: rtsp\n +address: .+/,
        "source: gateway\n    device: '34020000001110000001'\n    channel: '34020000001320000001'",
      )
      .replace(
        'maxPulls: 4',
        "maxPulls: 4, gateway: { kind: zlmediakit, url: 'http://10.20.9.2', secret: env:S, take: running }",
      )
    expect(findingsOf(gateway)).toEqual([])
    expect(findingsOf(gateway.replace('take: running', 'take: snapshot'))).toMatchObject([{ path: 'cameras.0.watch' }])
    const narrow = watched("{ hours: '07:00-19:00' }").replace('maxPulls: 4', 'maxPulls: 1')
    expect(findingsOf(narrow)).toMatchObject([
      { path: 'cameras.0.watch', sentence: expect.stringMatching(/maxWatches/) },
    ])
    const many = SITE.replace('maxPulls: 4', 'maxPulls: 4, maxWatches: 5')
    expect(findingsOf(many)).toMatchObject([{ path: 'platforms.0.maxWatches' }])
  })
})
