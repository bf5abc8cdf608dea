import { expect, test } from 'vitest'
import { parsePlaylist } from './hls-playlist.ts'

const segmentsOf = (text: string) => {
  const list = parsePlaylist(text)
  if (list.kind !== 'segments') throw new Error(JSON.stringify(list))
  return list
}

test('a live playlist gives its segments with their length, number and date', () => {
  const list = segmentsOf(
    [
      '#EXTM3U',
      '#EXT-X-TARGETDURATION:4',
      '#EXT-X-MEDIA-SEQUENCE:71',
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-24T07:13:11.605+0000',
      '#EXTINF:4.0,',
      'a.ts',
      '#EXTINF:3.5,live',
      'b.ts?token=1',
    ].join('\r\n'),
  )
  const at = Date.UTC(2026, 10, 24, 7, 13, 11, 605)
  expect(list).toMatchObject({ targetSeconds: 4, ended: false })
  expect(list.segments).toEqual([
    { uri: 'a.ts', seconds: 4, sequence: 71, startsAt: at },
    { uri: 'b.ts?token=1', seconds: 3.5, sequence: 72, startsAt: at + 4000 },
  ])
})

test('a master playlist gives its variants', () => {
  const text =
    '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=2000000,RESOLUTION=1920x1080,CODECS="avc1.64,mp4a"\nbig/i.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=300000\nsmall.m3u8\n'
  expect(parsePlaylist(text)).toEqual({
    kind: 'variants',
    variants: [
      { uri: 'big/i.m3u8', bandwidth: 2_000_000, height: 1080 },
      { uri: 'small.m3u8', bandwidth: 300_000, height: 0 },
    ],
  })
})

test('byte ranges go on where the one before ended, and a gap is no segment', () => {
  const { segments } = segmentsOf(
    '#EXTM3U\n#EXTINF:2,\n#EXT-X-BYTERANGE:100@50\nall.ts\n#EXTINF:2,\n#EXT-X-BYTERANGE:30\nall.ts\n#EXT-X-GAP\n#EXTINF:2,\nlost.ts\n',
  )
  expect(segments.map(({ range }) => range)).toEqual([
    { start: 50, end: 149 },
    { start: 150, end: 179 },
  ])
})

test('a key without an IV takes the number of the segment; methods nobody can open are refused', () => {
  const withKey = (key: string) => `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:258\n#EXT-X-KEY:${key}\n#EXTINF:2,\na.ts\n`
  const [segment] = segmentsOf(withKey('METHOD=AES-128,URI="k"')).segments
  expect(Buffer.from(segment?.key?.iv ?? []).toString('hex')).toBe('00000000000000000000000000000102')
  expect(segmentsOf(withKey('METHOD=NONE')).segments[0]?.key).toBeUndefined()
  for (const key of ['METHOD=SAMPLE-AES,URI="k"', 'METHOD=AES-128', 'METHOD=AES-128,URI="k",KEYFORMAT="com.apple"'])
    expect(parsePlaylist(withKey(key))).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/encrypted/) })
})

test.each([
  ['', /no HLS playlist/],
  ['<html>', /no HLS playlist/],
  ['#EXTINF:2,\na.ts', /no HLS playlist/],
  ['#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n', /without an address/],
  [`#EXTM3U\n${'\n'.repeat(60_000)}`, /too many lines/],
])('%j is refused in words', (text, reason) => {
  expect(parsePlaylist(text)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
})

test('odd numbers do no harm', () => {
  const { segments, targetSeconds } = segmentsOf(
    '#EXTM3U\n#EXT-X-TARGETDURATION:1e99\n#EXT-X-MEDIA-SEQUENCE:-4\n#EXTINF:NaN,\na.ts\n#EXTINF:1e12,\nb.ts\n',
  )
  expect(targetSeconds).toBe(1)
  expect(segments.map(({ seconds, sequence }) => [seconds, sequence])).toEqual([
    [0, 0],
    [600, 1],
  ])
})
