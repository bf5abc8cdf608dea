/** `xunjie models train-head` and `xunjie models try-head` */
import { join } from 'node:path'
import Table from 'cli-table3'
import { headValue, trainHead } from '../../pipeline/heads/linear-head.ts'
import { wilson } from '../../pipeline/figures/wilson.ts'
import { CommandError } from '../command-error.ts'
import { type Examples, openExampleReader } from './example-pictures.ts'
import { type HeadFile, readHead, writeHead } from './head-file.ts'

interface TrainFlags {
  readonly with: string
  readonly without: string
  readonly heads: string
  readonly json?: boolean
}

const LEAST_EXAMPLES = 10

/** Trains in seconds, measures on each example by the head that never saw it, and keeps the head in shadow. */
export async function runTrainHead(id: string, flags: TrainFlags): Promise<void> {
  if (!/^[a-z0-9-]{1,64}$/.test(id))
    throw new CommandError('HEAD_NAME', 'A head’s name has small letters, digits and dashes only, like lane-blocked.')
  const reader = await openExampleReader()
  const examples = { with: await reader.read(flags.with), without: await reader.read(flags.without) }
  for (const side of ['with', 'without'] as const) checkCount(side, examples[side])
  const { head, heldOut } = trainHead(embeddingsOf(examples.with), embeddingsOf(examples.without))
  const file: HeadFile = {
    kind: 'xunjie-head',
    id,
    state: 'shadow',
    embedding: reader.embedder.model,
    trainedAt: new Date().toISOString(),
    weights: [...head.weights],
    bias: head.bias,
    figures: {
      recall: share(heldOut.positives.filter((value) => value > 0).length, heldOut.positives.length),
      specificity: share(heldOut.negatives.filter((value) => value <= 0).length, heldOut.negatives.length),
    },
  }
  const path = join(flags.heads, `${id}.json`)
  await writeHead(path, file)
  const leftOut = [...examples.with.leftOut, ...examples.without.leftOut]
  if (flags.json) return console.log(JSON.stringify({ head: path, figures: file.figures, leftOut }))
  for (const sentence of leftOut) console.log(`left out: ${sentence}`)
  console.log(`${path}: in shadow, nothing is raised by it.`)
  console.log(`  told ${text(file.figures.recall)} of the pictures with it, each by a head that had not seen it`)
  console.log(`  not mistaken for it: ${text(file.figures.specificity)} of the pictures without it`)
}

interface TryFlags {
  readonly json?: boolean
}

/** What a head says of pictures: above 0 = there. */
export async function runTryHead(path: string, pictures: readonly string[], { json }: TryFlags): Promise<void> {
  const head = await readHead(path)
  const reader = await openExampleReader()
  const { id, version } = reader.embedder.model
  if (head.embedding.id !== id || head.embedding.version !== version)
    throw new CommandError(
      'OTHER_EMBEDDING',
      `The head belongs to the embedding ${head.embedding.id} ${head.embedding.version}, this program has ${id} ${version}. Train it again.`,
    )
  const answers: { picture: string; value: number; there: boolean }[] = []
  const leftOut: string[] = []
  for (const one of pictures) {
    const examples = await reader.read(one)
    leftOut.push(...examples.leftOut)
    for (const { path: picture, embedding } of examples.taken) {
      const value = Math.round(headValue(head, embedding) * 1000) / 1000
      answers.push({ picture, value, there: value > 0 })
    }
  }
  if (json) return console.log(JSON.stringify({ head: head.id, pictures: answers, leftOut }))
  const table = new Table({ head: ['picture', 'value', head.id], style: { head: [], border: [] } })
  for (const { picture, value, there } of answers) table.push([picture, value.toFixed(2), there ? 'yes' : 'no'])
  console.log(table.toString())
  for (const sentence of leftOut) console.log(`left out: ${sentence}`)
}

function checkCount(side: 'with' | 'without', { taken, leftOut }: Examples): void {
  if (taken.length >= LEAST_EXAMPLES) return
  const why = leftOut.length === 0 ? '' : ` (${leftOut.length} left out; the first: ${leftOut[0]})`
  throw new CommandError(
    'TOO_FEW_PICTURES',
    `There are ${taken.length} pictures ${side} it${why}. A head needs at least ${LEAST_EXAMPLES} on each side, better 20.`,
  )
}

const embeddingsOf = ({ taken }: Examples) => taken.map(({ embedding }) => embedding)

function share(hits: number, n: number): HeadFile['figures']['recall'] {
  const { low, high } = wilson(hits, n)
  return { hits, n, low: Math.round(low * 1000) / 1000, high: Math.round(high * 1000) / 1000 }
}

function text({ hits, n, low, high }: HeadFile['figures']['recall']): string {
  return `${hits} of ${n} (95 % interval ${Math.round(low * 100)}-${Math.round(high * 100)} %)`
}
