/** The detectors that this site runs, as their manifests and cards say; read once. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface ModelCard {
  readonly id: string
  readonly version: string
  readonly licence: string
  readonly labels: readonly { readonly label: string; readonly threshold?: number }[]
  /** Markdown. */
  readonly card?: string
}

interface Manifest {
  readonly id: string
  readonly version: string
  readonly licence: string
  readonly card?: string
  readonly labels?: readonly { readonly label: string; readonly threshold?: number }[]
}

/** @param folder `models` */
export function readModelCards(folder: string): readonly ModelCard[] {
  const names = readdirSync(path.join(folder, 'manifests')).filter((name) => name.endsWith('.json'))
  return names.toSorted().map((name) => {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'manifests', name), 'utf8')) as Manifest
    const { id, version, licence, card, labels = [] } = manifest
    return {
      id,
      version,
      licence,
      labels: labels.map(({ label, threshold }) => ({ label, ...(threshold === undefined ? {} : { threshold }) })),
      ...(card === undefined ? {} : { card: readFileSync(path.join(folder, card), 'utf8') }),
    }
  })
}
