/** The shipped detectors for an evaluation: as the look worker loads them, and once more with their thresholds taken away. */
import { readFile } from 'node:fs/promises'
import { createDetector, type DetectorModel } from '../../models/detector.ts'
import { loadModel } from '../../models/load.ts'
import { precisionsOf, readManifest, type Manifest } from '../../models/manifest.ts'
import { listManifests } from '../../models/manifests.ts'
import { openSession } from '../../models/onnx-session.ts'
import type { Label } from '../../pipeline/vocabulary.ts'

/** Below this no score counts for average precision. */
const LEAST_SCORE = 0.01

export interface ShippedModel {
  readonly manifest: Manifest
  /** As shipped: what a look runs. */
  readonly model: DetectorModel
  /** The same graph without thresholds. */
  readonly open: DetectorModel
  readonly thresholds: ReadonlyMap<Label, number>
  /** Its 8-bit variant, without thresholds; absent when none is shipped. */
  readonly int8?: DetectorModel
}

/** @throws ModelError when a shipped model is not what its manifest says */
export async function openShippedModels(): Promise<readonly ShippedModel[]> {
  const shipped: ShippedModel[] = []
  for (const path of await listManifests()) {
    const manifest = await readManifest(path, 'fp32')
    const int8 = precisionsOf(manifest).includes('int8') ? await readManifest(path, 'int8') : undefined
    shipped.push({
      manifest,
      model: await loadModel(path),
      open: await openWithoutThresholds(manifest),
      thresholds: new Map(manifest.labels.map(({ label, threshold }) => [label, threshold ?? 1])),
      ...(int8 && { int8: await openWithoutThresholds(int8) }),
    })
  }
  return shipped
}

async function openWithoutThresholds(manifest: Manifest): Promise<DetectorModel> {
  const session = await openSession(await readFile(manifest.weightsPath), { threads: 1 })
  return createDetector(
    { ...manifest, labels: manifest.labels.map((one) => ({ ...one, threshold: LEAST_SCORE })) },
    session,
  )
}
