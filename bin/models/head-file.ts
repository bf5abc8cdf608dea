/** A few-shot head as a file: what it says, which embedding it belongs to, how well it did on what it had not seen. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Check } from 'typebox/value'
import { CommandError } from '../command-error.ts'

const Share = Type.Object({
  hits: Type.Integer({ minimum: 0 }),
  n: Type.Integer({ minimum: 1 }),
  low: Type.Number(),
  high: Type.Number(),
})

const HeadSchema = Type.Object(
  {
    kind: Type.Literal('xunjie-head'),
    id: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
    /** Nothing is ever raised by a head in shadow. */
    state: Type.Literal('shadow'),
    embedding: Type.Object({ id: Type.String(), version: Type.String() }),
    trainedAt: Type.String(),
    weights: Type.Array(Type.Number(), { minItems: 1 }),
    bias: Type.Number(),
    /** Leave-one-out: examples with the thing that were told, and without it that were not mistaken. */
    figures: Type.Object({ recall: Share, specificity: Share }),
  },
  { additionalProperties: false },
)
export type HeadFile = Static<typeof HeadSchema>

/** Whole or not at all. */
export async function writeHead(path: string, head: HeadFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, `${JSON.stringify(head, null, 1)}\n`)
  await rename(`${path}.part`, path)
}

export async function readHead(path: string): Promise<HeadFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CommandError('HEAD_UNREADABLE', `There is no head at ${path}. Train one with \`models train-head\`.`, {
      cause,
    })
  })
  const head = parseJson(text)
  if (Check(HeadSchema, head)) return head
  throw new CommandError('HEAD_INVALID', `${path} is no head of this program, or of another version. Train it again.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
