import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkModel } from './load.ts'

const heads = join(import.meta.dirname, '../fixtures/heads')
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'xunjie-heads-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A manifest read as loosely as a test may spoil it. */
interface Spoilt {
  [field: string]: unknown
  file: string
  card: string
  input: Record<string, unknown>
  output: Record<string, unknown>
  golden: { picture: string; expect: unknown[] }
  labels: unknown[]
}

async function problemOf(head: string, change: (manifest: Spoilt) => void) {
  const manifest = JSON.parse(await readFile(join(heads, 'manifests', `${head}.json`), 'utf8')) as Spoilt
  for (const [holder, field] of [
    [manifest, 'file'],
    [manifest, 'card'],
    [manifest.golden, 'picture'],
  ] as [Record<string, string>, string][]) {
    holder[field] = join(heads, holder[field]!)
  }
  change(manifest)
  const path = join(folder, 'head.json')
  await writeFile(path, JSON.stringify(manifest))
  const [finding] = await checkModel(path)
  return finding!
}

const four = ['person', 'stall', 'table', 'car'].map((label) => ({ label, threshold: 0.5 }))

test.each<[string, string, string, RegExp, (manifest: Spoilt) => void]>([
  [
    'yolov8',
    'lower heights for a head that is not known to take them',
    'manifest-invalid',
    /\/input\/heights is for the decoder yolox .*leave it out/,
    (m) => (m.input['heights'] = [32]),
  ],
  ['yolov8', 'one label too many', 'class-count', /7 rows has 3 classes \(4 rows/, (m) => (m.labels = four)],
  [
    'yolov8',
    'an output that lies the other way round',
    'manifest-invalid',
    /lies the other way round/,
    (m) => (m.output['shape'] = [1, 84, 7]),
  ],
  [
    'yolov8',
    'labels and shape that agree with each other and not with the file',
    'class-count',
    /have 3 classes and the manifest 4 labels/,
    (m) => {
      m.labels = four
      m.output['shape'] = [1, 8, 84]
    },
  ],
  [
    'yolov8',
    'other anchors than the file has',
    'graph-signature',
    /output0 float32 \[1, 7, 84\]; the manifest states output0 float32 \[1, 7, 100\]/,
    (m) => (m.output['shape'] = [1, 7, 100]),
  ],
  [
    'yolov8',
    'boxes in an output of their own',
    'manifest-invalid',
    /yolov8 has no use for \/output\/boxes/,
    (m) => (m.output['boxes'] = 'boxes'),
  ],
  [
    'yolov8',
    'values of 0..255 for a graph that learned 0..1',
    'golden-mismatch',
    /input colour, layout or decoder/,
    (m) => delete m.input['normalise'],
  ],
  [
    'yolov8',
    'a deviation of nothing',
    'manifest-invalid',
    /write \[255, 255, 255\] for values of 0\.\.1/,
    (m) => (m.input['normalise'] = { mean: [0, 0, 0], deviation: [255, 0, 255] }),
  ],
  [
    'yolov8',
    'normalised bytes',
    'manifest-invalid',
    /normalise is for float32 graphs/,
    (m) => (m.input['type'] = 'uint8'),
  ],
  [
    'detr',
    'no output for the boxes',
    'manifest-invalid',
    /detr needs \/output\/boxes/,
    (m) => delete m.output['boxes'],
  ],
  ['detr', 'one label too many', 'class-count', /3 columns has 3 classes\. List/, (m) => (m.labels = four)],
  [
    'detr',
    'boxes by a name that the file does not have',
    'graph-signature',
    /states boxes float32 \[1, 12, 4\]/,
    (m) => (m.output['boxes'] = 'boxes'),
  ],
  ['detr-joined', 'one label too many', 'class-count', /\(4 columns are the box\)/, (m) => (m.labels = four)],
  ['detr-ranked', 'no input for sizes', 'manifest-invalid', /needs \/input\/sizes/, (m) => delete m.input['sizes']],
  [
    'detr-ranked',
    'an input for sizes that the file does not have',
    'graph-signature',
    /states sizes int64 \[1, 2\]/,
    (m) => (m.input['sizes'] = 'sizes'),
  ],
  [
    'detr-ranked',
    'three dimensions',
    'manifest-invalid',
    /detr-ranked reads 2 dimensions/,
    (m) => (m.output['shape'] = [1, 12, 1]),
  ],
  [
    'detr-ranked',
    'a decoder that does not know of the second input',
    'graph-signature',
    /need a second input orig_target_sizes int64 .* name it in \/input\/sizes/,
    (m) => {
      delete m.input['sizes']
      delete m.output['labels']
      m['decoder'] = 'detr'
      m.output['name'] = 'scores'
      m.output['shape'] = [1, 12, 3]
    },
  ],
])('a %s model with %s is refused with what to do', async (...[head, , code, sentence, change]) => {
  const finding = await problemOf(head, change)
  expect(finding).toMatchObject({ severity: 'problem', code })
  expect(finding.sentence).toMatch(sentence)
  expect(finding.sentence).toMatch(/\.$/)
})
