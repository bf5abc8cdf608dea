import { CommandError } from './command-error.ts'

const UNIT_SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, min: 60, h: 3600, d: 86_400 }

/**
 * `10s`, `500ms`, `2m`, `1.5h`, or a bare number of seconds. `option` names the argument in the sentence.
 * @throws CommandError when it is not a positive length of time.
 */
export function parseDurationSeconds(text: string, option: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|min|m|h|d)?$/i.exec(text.trim())
  const seconds = match ? Number(match[1]) * (UNIT_SECONDS[(match[2] ?? 's').toLowerCase()] ?? 1) : 0
  if (!(seconds > 0) || !Number.isFinite(seconds)) {
    throw new CommandError(
      'BAD_DURATION',
      `${option} ${JSON.stringify(text.slice(0, 40))} is not a length of time. Write for example 10s, 500ms, 2m or 1h.`,
    )
  }
  return seconds
}

/** Seconds as people say them: `38 s`, `5 min`, `1 h 30 min`, `2 days`. */
export function sayDuration(seconds: number): string {
  if (seconds < 10) return `${Number(seconds.toFixed(1))} s`
  if (seconds < 90) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  if (seconds < 36 * 3600) {
    const rest = minutes % 60
    return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
  }
  const days = Math.round(seconds / 86_400)
  return days === 1 ? '1 day' : `${days} days`
}

/** Position on a clip: `0:07`, `12:40`, `1:02:03`; tenths when the step is below a second. */
export function clock(seconds: number, tenths = false): string {
  const whole = tenths ? Math.floor(seconds * 10) / 10 : Math.round(seconds)
  const h = Math.floor(whole / 3600)
  const m = Math.floor(whole / 60) % 60
  const s = whole - h * 3600 - m * 60
  const text = tenths ? s.toFixed(1).padStart(4, '0') : String(s).padStart(2, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${text}` : `${m}:${text}`
}
