import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const HAN = /\p{Script=Han}/u
const folder = import.meta.dirname

interface Found {
  readonly at: string
  readonly zh: string
  readonly en: string
}

/** Every pair of texts in the modules of this folder, wherever it stands. */
async function allWords(): Promise<readonly Found[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const modules = await Promise.all(files.map(async (file) => [file, await import(join(folder, file))] as const))
  return modules.flatMap(([file, module]) => pairsIn(file, module))
}

function pairsIn(at: string, value: unknown): readonly Found[] {
  if (Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string'))
    return [{ at, zh: String(value[0]), en: String(value[1]) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => pairsIn(`${at} ${key}`, inner))
}

test('every text is there in Chinese and in English, with the same values in it', async () => {
  const words = await allWords()
  expect(words.length).toBeGreaterThan(200)
  const valuesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()
  for (const { at, zh, en } of words) {
    const onlyValues = zh.replace(/\{\w+\}/g, '').trim().length <= 1
    const isSwitch = /language$/i.test(at)
    expect(HAN.test(zh) || onlyValues || isSwitch, `${at}: ${zh}`).toBe(true)
    expect(en.trim(), at).not.toBe('')
    expect(HAN.test(en) && !isSwitch, `${at}: ${en}`).toBe(false)
    expect(valuesOf(en), at).toEqual(valuesOf(zh))
  }
})

test('no component says a word that is not in both languages', () => {
  const sources = readdirSync(join(folder, '..'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?!dist|node_modules|words).*\.tsx?$/.test(file),
  )
  for (const file of sources.filter((name) => !name.includes('.test.'))) {
    const code = readFileSync(join(folder, '..', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(HAN.test(code), `${file} has Chinese outside words/`).toBe(false)
    if (!file.endsWith('x')) continue
    const texts = [...code.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)*)\s*</g)].map(([, text]) => text)
    expect(texts, `${file} has English between tags`).toEqual([])
  }
})
