/** What a site's configuration says of watching, checked: hours, rows, sources, slots. */
import { mostWatches } from '../pipeline/budget/watch.ts'
import { parseHours } from '../pipeline/calendars/hours.ts'
import { categories, findCategory } from '../pipeline/catalogue/catalogue.ts'
import type { SiteCamera, SiteFile } from './config-schema.ts'

type Path = readonly (string | number)[]
type Add = (path: Path, sentence: string) => void

/** Streams that can be held open. */
const HELD_SOURCES: readonly SiteCamera['source'][] = ['rtsp', 'http-stream', 'gateway']

export function checkWatches({ platforms, cameras }: SiteFile, add: Add): void {
  platforms.forEach(({ maxPulls, maxWatches }, i) => {
    if (maxWatches !== undefined && maxWatches > maxPulls) {
      add(['platforms', i, 'maxWatches'], `watches count among the pulls of a platform; write ${maxPulls} or less`)
    }
  })
  const slots = new Map(platforms.map(({ id, maxPulls, maxWatches }) => [id, mostWatches(maxPulls, maxWatches)]))
  cameras.forEach((camera, i) => {
    if (camera.watch === undefined) return
    const at: Path = ['cameras', i, 'watch']
    if (!isClockTime(camera.watch.hours)) {
      add(
        [...at, 'hours'],
        "hours of watching are written as '07:00-19:00', past midnight as '22:00-05:00', or '00:00-24:00'",
      )
    }
    if (!HELD_SOURCES.includes(camera.source)) {
      add(
        at,
        `only cameras with source: rtsp, http-stream or gateway can be watched; remove watch, or use the stream of this one`,
      )
    }
    const gateway = platforms.find(({ id }) => id === camera.platform)?.gateway
    if (camera.source === 'gateway' && gateway?.take === 'snapshot') {
      add(at, 'its gateway is asked for stills, which cannot be watched; remove watch, or set another take')
    }
    if (!camera.categories.some((id) => (findCategory(id)?.needsWatch ?? 'no') !== 'no')) {
      add(at, `none of its categories needs a watch; add one of ${WATCHED_ROWS.join(', ')}, or remove watch`)
    }
    if (slots.get(camera.platform) === 0) {
      add(at, `platform ${camera.platform} leaves no pull for watching; raise its maxPulls or maxWatches`)
    }
  })
}

const WATCHED_ROWS = categories.filter(({ needsWatch }) => needsWatch !== 'no').map(({ id }) => id)

function isClockTime(hours: string): boolean {
  const kind = parseHours(hours)?.kind
  return kind === 'always' || kind === 'daily' || kind === 'night'
}
