/** The log of the proof's case system. */
import { existsSync, readFileSync } from 'node:fs'
import type { Entry } from './delivery-plan.ts'

/** A kill may cut a line; what it said was answered to nobody. */
export function readLog(file: string): Entry[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Entry]
      } catch {
        return []
      }
    })
}
