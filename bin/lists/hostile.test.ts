/** Files that are no lists, or worse: each ends in a clear sentence. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CAMERA_HEADERS, type CameraField } from '../../pipeline/commissioning/headers.ts'
import { readCameraList } from '../cameras/import-list.ts'
import { readCatalog } from '../cameras/catalog-xml.ts'
import { csvRows, type ListEntry } from './csv.ts'
import { openText } from './text-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-lists-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function listOf(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return readCameraList(path)
}

test.each<[string, string | Uint8Array, RegExp]>([
  ['empty.csv', '', /is empty/],
  ['sheet.csv', 'PK\u0003\u0004rest', /spreadsheet \(xlsx\)/],
  ['binary.csv', new Uint8Array([1, 0, 2, 0, 3]), /no text file/],
  ['neither.csv', new Uint8Array([0x69, 0x64, 0x2c, 0xff, 0x0a]), /neither UTF-8 nor GB18030/],
  ['strange.csv', 'a,b\n1,2\n', /no column for id/],
  ['twice.csv', 'id,编号\n1,2\n', /two columns for id/],
  ['quotes.csv', `id,name\n1,"open\n${'x,y\n'.repeat(100_000)}`, /quote that opens is not closed/],
  ['broken.json', '{"cameras": [', /no valid JSON/],
  ['number.json', '{"cameras": [7]}', /Entry 1 of .* is no object/],
  ['no-list.json', '"hello"', /holds no list/],
  [
    'bomb.xml',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    /document type or entities/,
  ],
  ['external.xml', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><Response/>', /document type or entities/],
  ['entity.xml', '<Response><Item><Name>&xxe;</Name></Item></Response>', /no well-formed XML/],
  ['deep.xml', '<a>'.repeat(5000), /nested deeper/],
  ['long.xml', `<Response><Item><Name>${'x'.repeat(9000)}</Name></Item></Response>`, /longer than/],
  ['other.xml', '<html><body>404</body></html>', /holds no catalogue/],
])('%s is refused', async (name, content, sentence) => {
  await expect(listOf(name, content)).rejects.toThrow(sentence)
})

test('a file beyond the limit is refused before it is read, a folder and a missing file by name', async () => {
  const path = join(folder, 'large.csv')
  await writeFile(path, 'x'.repeat(2000))
  await expect(openText(path, 1000)).rejects.toThrow(/lists of up to/)
  await expect(openText(folder, 1000)).rejects.toThrow(/is no file/)
  await expect(openText(join(folder, 'absent.csv'), 1000)).rejects.toThrow(/cannot be read/)
})

describe('a list', () => {
  const rowsOf = async (content: string | Uint8Array) => {
    const path = join(folder, 'good.csv')
    await writeFile(path, content)
    const file = await openText(path, 1e6)
    const entries: ListEntry<CameraField>[] = []
    for await (const entry of csvRows(file, { names: CAMERA_HEADERS, needs: [['id']] })) entries.push(entry)
    return {
      encoding: file.encoding,
      names: entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.cells.get('name')] : [])),
    }
  }

  test('is read in UTF-8 with a mark, in GB18030 and in UTF-16 of a spreadsheet', async () => {
    expect(await rowsOf('\uFEFFid,名称\n1,北门\n')).toEqual({ encoding: 'utf-8', names: ['北门'] })
    const gb = Buffer.concat([
      Buffer.from('id,'),
      Buffer.from('c3fbb3c6', 'hex'),
      Buffer.from('\n1,'),
      Buffer.from('b1b1c3c5', 'hex'),
    ])
    expect(await rowsOf(gb)).toEqual({ encoding: 'gb18030', names: ['北门'] })
    expect(await rowsOf(Buffer.from('\uFEFFid\t名称\r\n1\t北门', 'utf16le'))).toEqual({
      encoding: 'utf-16le',
      names: ['北门'],
    })
  })

  test('may have separators, quotes and line ends inside quotes, and lines without content', async () => {
    const text = 'id;name;"备注,一"\r\n1;"东门;""大""\n二层";x\r\n;;\r\n\r\n2;西门;\r\n'
    expect(await rowsOf(text)).toEqual({ encoding: 'utf-8', names: ['东门;"大"\n二层', '西门'] })
  })
})

test('a catalogue in several answers is one', () => {
  const answer = (id: string): string =>
    `<?xml version="1.0"?><Response><DeviceID>50011600002000000001</DeviceID><SumNum>2</SumNum><DeviceList><Item><DeviceID>${id}</DeviceID><Name><![CDATA[北门]]></Name></Item></DeviceList></Response>`
  const { rows } = readCatalog('two.xml', answer('50011600001320000001') + answer('50011600001320000002'))
  expect(rows.map(({ cells }) => [cells.get('channel'), cells.get('device'), cells.get('name')])).toEqual([
    ['50011600001320000001', '50011600002000000001', '北门'],
    ['50011600001320000002', '50011600002000000001', '北门'],
  ])
})
