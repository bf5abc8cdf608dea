/** Renews `api/openapi.json` after a change of a route: `npm run client`. */
import { writeFile } from 'node:fs/promises'
import { describeApi } from './describe.ts'

await writeFile(new URL('openapi.json', import.meta.url), await describeApi())
