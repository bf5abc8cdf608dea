/** The API in a process of its own, as the launcher starts it, on the database whose address is the argument. */
import { buildApp } from '../../api/app.ts'
import { createStores } from '../../api/stores.ts'
import { createDatabase } from '../../prisma/client.ts'
import { createReceiverStore } from '../../prisma/stores/cases/receivers.ts'

/** As `api/main.ts` has it. */
const POOL = 6

const database = createDatabase(process.argv[2] ?? '', { poolSize: POOL })
await createReceiverStore(database).upsert({
  id: 'city',
  adapter: 'local',
  sealedSecret: new Uint8Array([1]),
  allowLoopback: false,
})
const app = await buildApp({
  stores: createStores(database),
  evidence: { read: async () => undefined },
  siteKey: { publicPem: '', sign: () => '' },
  unsealSecret: () => '',
  now: () => new Date(),
  secureCookie: false,
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
process.once('message', () => {
  void app
    .close()
    .then(() => database.close())
    .then(() => process.disconnect())
})
