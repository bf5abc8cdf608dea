import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../fixtures/api.ts'
import { addCandidate } from '../../fixtures/candidate.ts'
import { commandRun, lastLine, startXunjie } from '../../fixtures/xunjie-command.ts'

let site: TestApi
let folder: string
beforeAll(async () => {
  site = await startTestApi()
  folder = await mkdtemp(join(tmpdir(), 'xunjie-package-'))
})
afterAll(async () => {
  await site.stop()
  await rm(folder, { recursive: true })
})

test('a confirmed candidate’s package is checked by the command on a machine that has nothing but the file and the key', async () => {
  const headers = await site.signIn()
  const made = await addCandidate(site.database, { category: 'bin-overflow', severity: 2, sha256: site.sha256 })
  const url = `/v1/candidates/${made.candidateId}`
  await site.app.inject({ method: 'POST', url: `${url}/confirm`, headers: { ...headers, 'if-match': '"1"' } })
  const reply = await site.app.inject({ url: `${url}/package`, headers })
  expect(reply.headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'private, no-store' })
  // Nothing sealed and no secret leaves with it.
  expect(reply.rawPayload.toString('latin1')).not.toMatch(/sealed-marker|whsec_|argon2|BEGIN PRIVATE/)
  const [file, key] = [join(folder, 'evidence.zip'), join(folder, 'site.pem')]
  await writeFile(file, reply.rawPayload)
  const { publicKey } = (await site.app.inject({ url: '/v1/site-key', headers })).json<{ publicKey: string }>()
  await writeFile(key, publicKey)
  const verify = (...more: string[]) => commandRun(startXunjie(folder, ['evidence', 'verify', file, ...more]))
  // The picture of the test folder is not the bytes that its name says: that is the first thing wrong.
  expect((await verify('--key', key)).stdout).toMatch(/001-sighting.jpg is not the picture that the record speaks of/)
  const own = await addCandidate(site.database, {
    category: 'bin-overflow',
    severity: 2,
    sha256: await site.putPicture('a masked picture of its own'),
  })
  const again = await site.app.inject({ url: `/v1/candidates/${own.candidateId}/package`, headers })
  await writeFile(file, again.rawPayload)
  expect((await verify('--key', key)).stdout).toMatch(/2 masked frames[\s\S]*Signed by the key you gave/)
  const bytes = Buffer.from(again.rawPayload)
  bytes[bytes.indexOf('masked picture of its own')] = 0x4d
  await writeFile(file, bytes)
  const changed = await verify('--json')
  expect([changed.code, lastLine(changed)]).toMatchObject([1, { kind: 'wrong' }])
  const entries = await site.database.queries.auditEntry.findMany({ where: { action: 'package.make' } })
  expect(entries).toHaveLength(2)
})
