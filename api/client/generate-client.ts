/** The types of the API's paths and operations, made from its OpenAPI document. */
import { readFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const HEADER = '// Generated from ../openapi.json by `npm run client`; do not edit.\n\n'

/** The text of `paths.ts`. */
export async function generateClient(): Promise<string> {
  const description = await readFile(new URL('../openapi.json', import.meta.url), 'utf8')
  // Not `immutable`: openapi-fetch reads what may be read from an answer, and loses arrays that are readonly.
  return HEADER + astToString(await openapiTS(description, { alphabetize: true, immutable: false }))
}
