/**
 * `npm run fit:identity -- --pictures DIR [--from 60] [--portraits FILE]`: how much each fact of a pair of portraits says, by
 * logistic regression for each pair of lights on the things of `pictures.ts`; writes `pipeline/anchors/portrait-weights.ts`.
 * `--from`: the first street that the embedding did not learn from. `--portraits`: the same things as a file for `main.ts`,
 * to choose thresholds on.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createRandom, seedOf } from '../../fixtures/simulator/random.ts'
import { loadEmbedder } from '../../models/embedding/embedder.ts'
import { createPainter } from '../../models/embedding/portrait.ts'
import { decodeStill, prepareImages } from '../../models/image.ts'
import { FACTS, factsOfPair } from '../../pipeline/anchors/portrait.ts'
import type { LightKind } from '../../pipeline/vocabulary.ts'
import { type Crop, modelOf, shaken, writeCrops } from './crops.ts'
import type { Condition } from './street.ts'

const WEIGHTS_FILE = path.join(import.meta.dirname, '../../pipeline/anchors/portrait-weights.ts')
/** Boxes drawn of each thing in a picture. */
const VARIANTS = 2
/** Of the weights, against what few pairs would make of them. */
const RIDGE = 1e-4
const ROUNDS = 12

const LIGHT_PAIRS = ['day day', 'day infrared', 'day night', 'infrared infrared', 'infrared night', 'night night']

interface Line {
  readonly file: string
  readonly street: number
  readonly spot: number
  readonly turn: number
  readonly lit: Condition
  readonly label: string
  readonly box: readonly [number, number, number, number]
  readonly visible: number
}

async function cropsOf(folder: string, { from, to }: { readonly from: number; readonly to: number }): Promise<Crop[]> {
  const text = await readFile(path.join(folder, 'things.jsonl'), 'utf8')
  const lines = text
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]))
    .filter(({ street, visible }) => street >= from && street < to && visible >= 0.25)
  const embedder = await loadEmbedder()
  const found: Crop[] = []
  for (const file of new Set(lines.map((line) => line.file))) {
    const frame = await decodeStill(await readFile(path.join(folder, file)))
    const paint = createPainter(frame, embedder)
    for (const { street, spot, turn, lit, label, box, visible } of lines.filter((line) => line.file === file)) {
      for (let variant = 0; variant < VARIANTS; variant += 1) {
        const random = createRandom(seedOf('boxes', file, spot, variant))
        const seen = shaken(box, () => random.gauss())
        const portrait = await paint(seen)
        const place = { street: street - from, bay: spot, occupant: turn }
        found.push({ ...place, condition: lit, variant, label, box: seen, visible, portrait })
      }
    }
    frame.close()
  }
  return found
}

/** Of places at which all of the things that take turns were seen, numbered on in each street. */
function inBays(crops: readonly Crop[]): Crop[] {
  return [...Map.groupBy(crops, ({ street }) => street).values()].flatMap((ofStreet) =>
    [...Map.groupBy(ofStreet, ({ bay }) => bay).values()]
      .filter((ofPlace) => [0, 1, 2].every((turn) => ofPlace.some(({ occupant }) => occupant === turn)))
      .flatMap((ofPlace, bay) => ofPlace.map((crop) => ({ ...crop, bay }))),
  )
}

interface Pair {
  readonly facts: readonly number[]
  readonly same: boolean
}

function fitAll(all: readonly Crop[]): Map<string, readonly number[]> {
  const byLights = new Map<string, Pair[]>()
  for (const group of Map.groupBy(all, ({ street, bay }) => `${street}/${bay}`).values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        // One picture twice says nothing of two looks, and things of two labels are not taken for one.
        if ((a.condition === b.condition && a.occupant === b.occupant) || a.label !== b.label) continue
        const lights = [lightOf(a.condition), lightOf(b.condition)].toSorted((x, y) => x.localeCompare(y)).join(' ')
        const facts = factsOfPair(a.portrait, b.portrait)
        if (!facts) continue
        if (!byLights.has(lights)) byLights.set(lights, [])
        byLights.get(lights)!.push({ facts, same: a.occupant === b.occupant })
      }
    }
  }
  return new Map(LIGHT_PAIRS.map((lights) => [lights, weightsOf(byLights.get(likeliest(lights)) ?? [], lights)]))
}

/** There is one picture of each dark light: two looks by night are taken to differ as two by day do, whose sun moves. */
function likeliest(lights: string): string {
  return lights === 'night night' || lights === 'infrared infrared' ? 'day day' : lights
}

function lightOf(condition: Condition): LightKind {
  return condition === 'night' || condition === 'infrared' ? condition : 'day'
}

/** Both classes weigh the same. A difference never speaks for one thing: a fact that would is left out. */
function weightsOf(pairs: readonly Pair[], name: string): readonly number[] {
  // There is no colour in infrared.
  let used = Array.from({ length: FACTS }, (_, i) => i).filter((i) => i !== COLOUR || !name.includes('infrared'))
  for (;;) {
    const weights = newton(pairs, used)
    const wrong = used.filter((fact, i) => fact !== LIKENESS && fact !== FACTS - 1 && weights[i]! > 0)
    if (wrong.length === 0) {
      const all = Array.from({ length: FACTS }, (_, fact) => weights[used.indexOf(fact)] ?? 0)
      note(name, pairs, all)
      return all
    }
    used = used.filter((fact) => !wrong.includes(fact))
  }
}

const LIKENESS = 0
const COLOUR = 3

function newton(pairs: readonly Pair[], used: readonly number[]): readonly number[] {
  const share = pairs.filter(({ same }) => same).length / pairs.length
  let weights = used.map(() => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, i) => (used[i] === FACTS - 1 ? 0 : -RIDGE * weight))
    const bend = weights.map((_, i) => weights.map((__, k) => (i === k ? RIDGE : 0)))
    for (const { facts, same } of pairs) {
      const x = used.map((i) => facts[i]!)
      const odds = x.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const chance = 1 / (1 + Math.exp(-odds))
      const mass = 0.5 / (same ? share : 1 - share) / pairs.length
      for (const [i, value] of x.entries()) {
        slope[i]! += mass * ((same ? 1 : 0) - chance) * value
        for (const [k, other] of x.entries()) bend[i]![k]! += mass * chance * (1 - chance) * value * other
      }
    }
    const step = solve(bend, slope)
    weights = weights.map((weight, i) => weight + step[i]!)
  }
  return weights
}

/** Gauss with pivots; the matrix is small. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows.findIndex(
      (row, i) => i >= at && Math.abs(row[at]!) === Math.max(...rows.slice(at).map((r) => Math.abs(r[at]!))),
    )
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    for (const [i, row] of rows.entries()) {
      if (i === at) continue
      const factor = row[at]! / rows[at]![at]!
      for (const [k, value] of rows[at]!.entries()) row[k]! -= factor * value
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

function note(name: string, pairs: readonly Pair[], weights: readonly number[]): void {
  const odds = (same: boolean) =>
    pairs
      .filter((pair) => pair.same === same)
      .map(({ facts }) => facts.reduce((sum, value, i) => sum + value * weights[i]!, 0))
      .toSorted((a, b) => a - b)
  const [one, two] = [odds(true), odds(false)]
  const below = (list: readonly number[], value: number): number => countBelow(list, value) / list.length
  const area = one.reduce((sum, value) => sum + below(two, value), 0) / one.length
  console.error(
    `${name}: ${one.length} pairs of one, ${two.length} of two, area ${area.toFixed(3)}; of one below 2, 0, -1: ` +
      `${[2, 0, -1].map((bar) => below(one, bar).toFixed(3)).join(' ')}; of two above: ` +
      [2, 0, -1].map((bar) => (1 - below(two, bar)).toFixed(3)).join(' '),
  )
}

/** Of an ascending list. */
function countBelow(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function textOf(weights: ReadonlyMap<string, readonly number[]>): string {
  const lines = [...weights].map(
    ([lights, list]) => `  '${lights}': [${list.map((w) => Number(w.toFixed(2))).join(', ')}],\n`,
  )
  return `/** Written by \`bench/identity/fit.ts\`: what each fact of a pair (\`portrait.ts\`) says in each pair of lights. */
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${lines.join('')}}
`
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pictures: { type: 'string' },
      from: { type: 'string', default: '60' },
      to: { type: 'string', default: '9999' },
      portraits: { type: 'string' },
    },
  })
  if (values.pictures === undefined)
    throw new Error('Say where the pictures are: --pictures DIR, as pictures.ts wrote them.')
  prepareImages()
  const crops = await cropsOf(values.pictures, { from: Number(values.from), to: Number(values.to) })
  if (values.portraits !== undefined) {
    const streets = Math.max(...crops.map(({ street }) => street)) + 1
    const model = modelOf(await loadEmbedder())
    await writeCrops({ plan: { seed: 0, pack: 'training', streets }, model, crops: inBays(crops) }, values.portraits)
  }
  const fitted = fitAll(crops)
  await writeFile(WEIGHTS_FILE, textOf(fitted))
}

await main()
