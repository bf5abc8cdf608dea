/** Platforms of a JSON list: who lends the cameras, how much of them and when. Gateways stay in the site's file. */
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parseWindow } from '../../pipeline/calendars/hours.ts'
import type { ListedPlatform } from '../../prisma/stores/cameras/camera-list.ts'
import { CommandError } from '../command-error.ts'

const Platform = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    maxPulls: Type.Integer({ minimum: 1, maximum: 10_000 }),
    maxStartsPerSecond: Type.Optional(Type.Number({ minimum: 0.1, maximum: 10_000 })),
    maxWatches: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
    /** `HH:MM-HH:MM` */
    hours: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)

export interface PlatformPlan {
  /** As they will be, by id. */
  readonly all: ReadonlyMap<string, ListedPlatform>
  readonly changed: readonly Omit<ListedPlatform, 'hasGateway'>[]
}

/** @throws CommandError when an entry is no platform */
export function planPlatforms(path: string, value: unknown, existing: readonly ListedPlatform[]): PlatformPlan {
  const all = new Map(existing.map((platform) => [platform.id, platform]))
  const changed: Omit<ListedPlatform, 'hasGateway'>[] = []
  for (const [i, entry] of listOf(path, value).entries()) {
    const { id, name, maxPulls, ...rest } = checked(path, i, entry)
    const { maxStartsPerSecond = null, maxWatches = null, hours = null } = rest
    const before = all.get(id)
    const platform = { id, name, maxPulls, maxStartsPerSecond, maxWatches, hours }
    const isSame =
      before !== undefined &&
      Object.entries(platform).every(([key, now]) => before[key as keyof ListedPlatform] === now)
    if (!isSame) changed.push(platform)
    all.set(id, { ...platform, hasGateway: before?.hasGateway ?? false })
  }
  return { all, changed }
}

function listOf(path: string, value: unknown): readonly unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value as unknown[]
  throw new CommandError('BAD_LIST', `platforms of ${path} is no list. Write an array of objects.`)
}

function checked(path: string, index: number, entry: unknown): Static<typeof Platform> {
  const [error] = Value.Errors(Platform, entry)
  const where = `platforms[${index}]${error?.instancePath.replaceAll('/', '.') ?? ''} of ${path}`
  if (!Value.Check(Platform, entry))
    throw new CommandError(
      'BAD_LIST',
      `${where}: ${error?.message ?? 'it is no platform'}. Give id, name, maxPulls, and if wanted maxStartsPerSecond, maxWatches, hours.`,
    )
  if (entry.hours !== undefined && parseWindow(entry.hours) === undefined)
    throw new CommandError('BAD_LIST', `platforms[${index}].hours of ${path} is no time like 07:00-19:00.`)
  return entry
}
