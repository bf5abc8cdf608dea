/** `npm run console:build` */
import { ensureConsole } from './console-build.ts'

await ensureConsole((line) => process.stderr.write(`${line}\n`))
