import { expect, test } from 'vitest'
import { labels } from '../fixtures/simulator/scene.ts'
import { checkModel } from './load.ts'
import { precisionsOf, readManifest } from './manifest.ts'
import { listManifests } from './manifests.ts'

/** What recipes may ask of a detector, in the words of the simulator's truth. */
const DETECTOR_LABELS: ReadonlySet<string> = new Set(labels)

test('the street detector ships', async () => {
  const manifests = await Promise.all((await listManifests()).map((path) => readManifest(path)))
  expect(manifests.map(({ id }) => id)).toContain('street')
})

test('every model that ships is what its manifest says, down to the golden picture', async () => {
  for (const path of await listManifests()) {
    const findings = await checkModel(path)
    expect(findings.filter(({ severity }) => severity !== 'ok')).toEqual([])
    expect(findings).toHaveLength(precisionsOf(await readManifest(path)).length)
  }
})

test('every model that ships speaks the vocabulary, under a permissive licence', async () => {
  for (const path of await listManifests()) {
    const { labels: listed, licence } = await readManifest(path)
    const unknown = listed.filter(({ label, ignored }) => ignored === undefined && !DETECTOR_LABELS.has(label))
    expect(unknown).toEqual([])
    expect(['Apache-2.0', 'MIT', 'BSD-3-Clause']).toContain(licence)
  }
})
