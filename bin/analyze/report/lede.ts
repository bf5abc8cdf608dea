/** The run in two or three sentences, for the head of the report and the foot of the table. */
import { sayDuration } from '../../durations.ts'
import { type Analysis, countDetections, countPresent, countViewStates } from '../analysis.ts'
import { listed, plural } from './markup.ts'

/** Plain sentences; the caller escapes them. */
export function ledeOf(analysis: Analysis): readonly string[] {
  return [watched(analysis), seen(analysis), outcome(analysis), ...trouble(analysis)]
}

function watched({ frames, watchedSeconds, kind }: Analysis): string {
  const looks = plural(frames.length, 'look')
  if (kind === 'pictures') return `${looks} at pictures.`
  return `${looks} over ${sayDuration(watchedSeconds)}.`
}

function seen({ frames }: Analysis): string {
  const most = [...countDetections(frames).keys()].slice(0, 4).map((label) => {
    const atOnce = Math.max(...frames.map(({ detections }) => detections.filter((d) => d.label === label).length))
    return `${label} (at most ${atOnce} at once)`
  })
  return most.length === 0 ? 'The detector saw nothing it knows.' : `Seen: ${listed(most)}.`
}

function outcome(analysis: Analysis): string {
  const { candidates, categories, viewOrigin } = analysis
  const marked = viewOrigin === 'proposed' ? ', in zones that are only proposed' : ''
  if (candidates.length > 0) {
    const names = [...new Set(candidates.map(({ nameEn }) => nameEn.toLowerCase()))]
    return `${plural(candidates.length, 'candidate')} for a person to judge${marked}: ${listed(names)}.`
  }
  const rows = categories.filter(({ present }) => present > 0)
  if (countPresent(analysis.frames) === 0) return 'No category saw anything, so there is no candidate.'
  return `No candidate: ${plural(rows.length, 'category saw', 'categories saw')} something, but nothing stayed as long as its row asks.`
}

function trouble({ frames, relearned, endedEarly }: Analysis): string[] {
  const states = [...countViewStates(frames)].filter(([state]) => state !== 'good')
  const bad = states.map(([state, count]) => `${count} ${state}`)
  const said = bad.length === 0 ? [] : [`Not every look could be used: ${listed(bad)}.`]
  if (relearned > 0)
    said.push(`The camera turned ${relearned === 1 ? 'once' : `${relearned} times`}; its view was learned anew.`)
  return endedEarly === undefined ? said : [...said, endedEarly]
}
