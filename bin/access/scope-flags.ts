/** What `--everywhere`, `--districts` and `--groups` say. */
import type { Scope } from '../../pipeline/access/scope.ts'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import { CommandError } from '../command-error.ts'

export interface ScopeFlags {
  readonly everywhere?: boolean
  readonly districts?: string
  readonly groups?: string
}

/** @throws CommandError unless one of the three is there: nobody sees the whole city by a forgotten option */
export function scopeOfFlags(flags: ScopeFlags): Scope {
  const districts = listOf(flags.districts).map((code) => districtCode(code, '--districts'))
  const cameraGroups = listOf(flags.groups)
  const bounded = districts.length > 0 || cameraGroups.length > 0
  if (flags.everywhere === true && !bounded) return EVERYWHERE
  if (flags.everywhere !== true && bounded) return { everywhere: false, districts, cameraGroups }
  throw new CommandError(
    'BAD_SCOPE',
    'Say what is seen: --everywhere, or --districts 500110,500111101 and --groups metro,park (a camera must match both when both are given).',
  )
}

export function hasScopeFlags({ everywhere, districts, groups }: ScopeFlags): boolean {
  return everywhere !== undefined || districts !== undefined || groups !== undefined
}

/** @throws CommandError for anything but 6 or 9 digits */
export function districtCode(text: string, option: string): string {
  if (/^([0-9]{6}|[0-9]{9})$/.test(text)) return text
  throw new CommandError(
    'BAD_DISTRICT',
    `${option}: ${JSON.stringify(text)} is no code of the administrative division; they have 6 or 9 digits.`,
  )
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : part.trim()))
}

export function sayScope({ everywhere, districts, cameraGroups }: Scope): string {
  if (everywhere) return 'everywhere'
  const said = [...districts, ...cameraGroups.map((group) => `group ${group}`)]
  return said.length === 0 ? 'nothing' : said.join(', ')
}
