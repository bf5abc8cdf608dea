/** `xunjie models list` and `xunjie models check` */
import { resolve } from 'node:path'
import Table from 'cli-table3'
import type { Precision } from '../../models/device.ts'
import { checkEmbedder, SHIPPED_EMBEDDING } from '../../models/embedding/embedder.ts'
import { checkGround, SHIPPED_GROUND } from '../../models/ground/ground.ts'
import { checkOpinion, SHIPPED_OPINION } from '../../models/opinion/opinion.ts'
import { ModelError } from '../../models/errors.ts'
import { prepareImages } from '../../models/image.ts'
import { checkModel } from '../../models/load.ts'
import { precisionsOf, readManifest } from '../../models/manifest.ts'
import { listManifests } from '../../models/manifests.ts'

interface Flags {
  readonly json?: boolean
}

export async function runModelsList({ json }: Flags): Promise<void> {
  const listed = await Promise.all((await listManifests()).map(describe))
  if (json) return console.log(JSON.stringify({ models: listed }))
  if (listed.length === 0) return console.log('No detector is installed: models/manifests holds no manifest.')
  const table = new Table({
    head: ['id', 'version', 'licence', 'variants', 'labels'],
    style: { head: [], border: [] },
    colWidths: [null, null, null, null, 60],
    wordWrap: true,
  })
  for (const entry of listed) {
    if ('problem' in entry) table.push([{ content: entry.problem, colSpan: 5 }])
    else table.push([entry.id, entry.version, entry.licence, variantsText(entry.variants), entry.labels.join(', ')])
  }
  console.log(table.toString())
}

/** Exit code 1 when a model is not what its manifest says. */
export async function runModelsCheck(given: readonly string[], { json }: Flags): Promise<void> {
  prepareImages()
  const manifests = given.length > 0 ? given.map((path) => resolve(path)) : await listManifests()
  const checked = []
  for (const manifest of manifests) checked.push({ manifest, findings: await checkModel(manifest) })
  if (given.length === 0) {
    checked.push({ manifest: SHIPPED_EMBEDDING, findings: [await checkEmbedder()] })
    checked.push({ manifest: SHIPPED_GROUND, findings: [await checkGround()] })
    checked.push({ manifest: SHIPPED_OPINION, findings: [await checkOpinion()] })
  }
  const problems = checked.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'problem')
  if (json) console.log(JSON.stringify({ checked, problems: problems.length }))
  else
    for (const { findings } of checked)
      for (const { severity, sentence } of findings)
        console.log(`${severity === 'ok' ? 'ok     ' : 'PROBLEM'} ${sentence}`)
  if (!json && manifests.length === 0) console.log('No detector is installed: models/manifests holds no manifest.')
  if (problems.length > 0 || manifests.length === 0) process.exitCode = 1
}

async function describe(path: string) {
  try {
    const { id, version, licence, bytes, labels, input, decoder, variants } = await readManifest(path)
    const known = labels.filter(({ ignored }) => !ignored).map(({ label }) => label)
    const precisions = precisionsOf({ variants })
    return {
      manifest: path,
      id,
      version,
      licence,
      bytes,
      input: `${input.width} x ${input.height}`,
      decoder,
      labels: known,
      /** The one that is loaded by default first. */
      variants: await Promise.all(precisions.map((precision) => variantOf(path, precision))),
    }
  } catch (error) {
    if (error instanceof ModelError) return { manifest: path, problem: error.message }
    throw error
  }
}

async function variantOf(path: string, wanted: Precision) {
  const { precision, bytes } = await readManifest(path, wanted)
  return { precision, bytes }
}

function variantsText(variants: readonly { readonly precision: Precision; readonly bytes: number }[]): string {
  const lines = variants.map(({ precision, bytes }) => `${precision} ${(bytes / 1e6).toFixed(1)} MB`)
  return lines.map((line, index) => (index === 0 && lines.length > 1 ? `${line}, loaded` : line)).join('\n')
}
