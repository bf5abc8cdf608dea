import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeApi } from './describe.ts'

test('openapi.json is what the routes say (renew it with `npm run client`)', async () => {
  expect(await describeApi()).toBe(await readFile(new URL('openapi.json', import.meta.url), 'utf8'))
})

test('no answer has a field for an address, a password or a secret of a camera or receiver', async () => {
  const { paths } = JSON.parse(await describeApi()) as {
    paths: Record<string, Record<string, { responses?: unknown }>>
  }
  const answers = JSON.stringify(Object.values(paths).flatMap((path) => Object.values(path).map((o) => o.responses)))
  expect(answers).not.toMatch(/"(sealed\w*|\w*address\w*|url|password\w*|secret\w*)":/i)
})
