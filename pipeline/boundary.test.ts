import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = import.meta.dirname
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => [file, withoutComments(readFileSync(join(root, file), 'utf8'))] as const)

const FORBIDDEN =
  /\b(Date\.now|new Date\(\)|Math\.random|performance|process|Buffer|fetch|setTimeout|setInterval|setImmediate|queueMicrotask|crypto|document|globalThis|require\(|import\()/

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

test('the scan finds the files', () => {
  expect(sources.length).toBeGreaterThan(25)
})

test.each(sources)('%s imports nothing from outside pipeline/', (file, source) => {
  for (const [, target] of source.matchAll(/(?:from|import)\s+'([^']+)'/g)) {
    expect(target).toMatch(/^\.\.?\//)
    expect(relative(root, join(root, dirname(file), target!))).not.toMatch(/^\.\./)
  }
})

test.each(sources)('%s has no clock, no randomness and no effects', (_, source) => {
  expect(FORBIDDEN.exec(source)?.[0]).toBeUndefined()
})
