/** Times as people read them. Instants of pictures carry their camera's offset, which is shown. */

/** `11-20 11:20:05` of an instant with offset, in the offset's own local time. */
export function clockText(instant: string): string {
  return `${instant.slice(5, 10)} ${instant.slice(11, 19)}`
}

/** `11:20:05` */
export function timeOfDay(instant: string): string {
  return instant.slice(11, 19)
}

/** `UTC+08:00` of an instant with offset. */
export function offsetText(instant: string): string {
  const offset = instant.slice(19).replace(/^\.\d+/, '')
  return offset === 'Z' ? 'UTC' : `UTC${offset}`
}

/** An instant of the server (UTC) in the local time of this browser, with the offset: `2026-11-20T11:20:05+08:00`. */
export function localInstant(instant: string | number): string {
  const at = new Date(instant)
  const offset = -at.getTimezoneOffset()
  const shifted = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return `${shifted}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`
}

export interface Span {
  readonly value: number
  readonly unit: 'second' | 'minute' | 'hour' | 'day'
}

/** A length of time in the largest unit that keeps two digits of meaning. */
export function spanOf(seconds: number): Span {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 120) return { value: whole, unit: 'second' }
  if (whole < 7200) return { value: Math.round(whole / 60), unit: 'minute' }
  if (whole < 172_800) return { value: Math.round(whole / 3600), unit: 'hour' }
  return { value: Math.round(whole / 86_400), unit: 'day' }
}
