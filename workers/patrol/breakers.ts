/** The breakers of the platforms, judged once a second from what the newest look of each camera was. */
import { type Breaker, type BreakerEvent, stepBreaker } from '../../pipeline/budget/breaker.ts'
import { type Census, type Counting, countingAt, isOutage } from '../../pipeline/budget/outage.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'

/** What patrol needs of the outage store. */
export interface PatrolOutages<One extends PlatformCensus = PlatformCensus> {
  census(counting: readonly (Counting & { readonly platformId: string })[]): Promise<readonly One[]>
  answers(
    breakers: readonly { readonly platformId: string; readonly breaker: Breaker }[],
  ): Promise<readonly { readonly platformId: string; readonly well: boolean; readonly probeFailed: boolean }[]>
  probeCamera(platformId: string, now: Date): Promise<string | undefined>
  /** False when another leader moved it meanwhile. */
  move(platformId: string, from: Breaker, to: Breaker): Promise<boolean>
  begin(outage: { readonly census: One; readonly name: string; readonly failingFrom: EpochMs }): Promise<void>
  end(platformId: string, at: EpochMs): Promise<void>
}

interface PlatformCensus extends Census {
  readonly platformId: string
}

interface BrokenPlatform {
  readonly id: string
  readonly name: string
  readonly breaker: Breaker
}

export interface Judging {
  readonly now: EpochMs
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/** Opens the breakers of platforms whose cameras fell together, closes those of platforms that answer again. */
export async function judgePlatforms(
  outages: PatrolOutages,
  platforms: readonly BrokenPlatform[],
  { now, random }: Judging,
): Promise<ReadonlyMap<string, Breaker>> {
  const breakers = new Map(platforms.map(({ id, breaker }) => [id, breaker]))
  const move = async (id: string, event: BreakerEvent): Promise<boolean> => {
    const from = breakers.get(id)!
    const to = stepBreaker(from, event, random())
    if (to === from || !(await outages.move(id, from, to))) return false
    breakers.set(id, to)
    return true
  }
  const countings = platforms.flatMap(({ id, breaker }) =>
    breaker.kind === 'closed' ? [{ platformId: id, ...countingAt(breaker, now) }] : [],
  )
  for (const census of await outages.census(countings)) {
    const platform = platforms.find(({ id }) => id === census.platformId)
    if (platform === undefined || !isOutage(census)) continue
    const { failingFrom } = countingAt(platform.breaker, now)
    // The finding first: a leader that ends between the two writes it once more, and one whose breaker stays closed is told by the next.
    await outages.begin({ census, name: platform.name, failingFrom })
    await move(platform.id, { kind: 'tripped', at: now })
  }
  const broken = platforms.flatMap(({ id, breaker }) =>
    breaker.kind === 'closed' ? [] : [{ platformId: id, breaker }],
  )
  for (const { platformId, well, probeFailed } of await outages.answers(broken)) {
    const breaker = breakers.get(platformId)
    const late = breaker?.kind === 'half-open' && now >= breaker.probe.until
    if (well) {
      await outages.end(platformId, now)
      await move(platformId, { kind: 'well', at: now })
    } else if (probeFailed || late) await move(platformId, { kind: 'probe-failed', at: now })
  }
  return breakers
}

/** A camera to ask for each platform whose time for it has come; one without cameras has nothing to be asked. */
export async function dueProbes(
  outages: PatrolOutages,
  platforms: readonly (BrokenPlatform & { readonly held: number })[],
  now: EpochMs,
): Promise<readonly { readonly platformId: string; readonly cameraId: string }[]> {
  const probes: { platformId: string; cameraId: string }[] = []
  for (const { id, breaker, held } of platforms) {
    if (breaker.kind !== 'open' || breaker.probeAt > now) continue
    const cameraId = await outages.probeCamera(id, new Date(now))
    if (cameraId !== undefined) probes.push({ platformId: id, cameraId })
    else if (held === 0) {
      await outages.end(id, now)
      await outages.move(id, breaker, stepBreaker(breaker, { kind: 'well', at: now }, 0))
    }
  }
  return probes
}
