/** Renews `api/client/paths.ts` after `api/openapi.json` has changed: `npm run client` does both. */
import { writeFile } from 'node:fs/promises'
import { generateClient } from './generate-client.ts'

await writeFile(new URL('paths.ts', import.meta.url), await generateClient())
