import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDistrict, type District } from '../fixtures/access/district.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'

const UNMASKED = 'the unmasked face of somebody'

let site: TestApi
let district: District
beforeAll(async () => {
  site = await startTestApi()
  const sha256 = await site.putPicture('the masked picture')
  await site.putOriginal(sha256, UNMASKED)
  district = await addDistrict(site.database, '500110101', sha256)
})
afterAll(() => site.stop())

type Headers = Awaited<ReturnType<TestApi['signIn']>>
const post = (headers: Headers, url: string, payload?: object) =>
  site.app.inject({ method: 'POST', url, headers, ...(payload === undefined ? {} : { payload }) })
const ask = async (headers: Headers) =>
  (await post(headers, `/v1/evidence/${district.ids.evidence}/original`, { reason: 'penalty-procedure' })).json<{
    id: string
  }>()
const see = (headers: Headers, id: string) => site.app.inject({ url: `/v1/originals/${id}/picture`, headers })

test('one asks with a reason, another agrees, the first sees it for half an hour, and all of it is in the audit', async () => {
  const [asker, other] = [await site.signInAs('dispatcher'), await site.signInAs('administrator')]
  const { id } = await ask(asker)
  expect((await see(asker, id)).json()).toMatchObject({ status: 409, code: 'not-agreed' })
  expect((await post(asker, `/v1/originals/${id}/agree`)).json()).toMatchObject({ code: 'same-person' })
  expect((await post(other, `/v1/originals/${id}/agree`)).statusCode).toBe(200)
  expect((await post(other, `/v1/originals/${id}/agree`)).statusCode).toBe(409)
  const picture = await see(asker, id)
  expect(picture.body).toBe(UNMASKED)
  expect(picture.headers['cache-control']).toBe('private, no-store')
  expect((await see(other, id)).statusCode).toBe(409)
  site.clock.now += 31 * 60_000
  expect((await see(asker, id)).statusCode).toBe(409)
  const entries = await site.database.queries.auditEntry.findMany({
    where: { action: { startsWith: 'original.' } },
    orderBy: { id: 'asc' },
  })
  expect(entries.map(({ action }) => action)).toEqual(['original.ask', 'original.agree', 'original.open'])
  expect(entries[0]!.detail).toMatchObject({ reason: 'penalty-procedure', evidenceId: district.ids.evidence })
})

test('a request that nobody agreed to for a day is over, and a reason is one of the known ones', async () => {
  const [asker, other] = [await site.signInAs('dispatcher'), await site.signInAs('dispatcher')]
  const { id } = await ask(asker)
  site.clock.now += 25 * 3_600_000
  const later = await site.signInAs('dispatcher')
  expect((await post(later, `/v1/originals/${id}/agree`)).json()).toMatchObject({ code: 'too-late' })
  const fresh = await site.signInAs('dispatcher')
  const odd = await post(fresh, `/v1/evidence/${district.ids.evidence}/original`, { reason: 'curiosity' })
  expect(odd.statusCode).toBe(400)
  expect(other).toBeDefined()
})

test('no other route gives an unmasked picture, whatever picture it gives', async () => {
  const headers = await site.signInAs('administrator')
  let pictures = 0
  for (const { method, url } of site.app.accessTable) {
    if (method !== 'GET' || url === '/v1/events' || url.includes('*')) continue
    for (const id of Object.values(district.ids)) {
      const reply = await site.app.inject({
        url: url.replace(':id', encodeURIComponent(id)).replace(/:\w+/g, 'x'),
        headers,
        remoteAddress: `10.1.0.${(pictures += 1) % 250}`,
      })
      expect(reply.body.includes(UNMASKED), url).toBe(false)
      if (String(reply.headers['content-type']).startsWith('image/jpeg')) expect(reply.body).toBe('the masked picture')
    }
  }
})
