/** Instants in the local time of a camera, always with the offset beside them. */

/** `2026-11-20T11:20:05+08:00` */
export function localInstant(at: Date, offsetMinutes: number): string {
  return `${new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19)}${offsetText(offsetMinutes)}`
}

/** `2026-11-20 11:20:05 UTC+08:00`, for pages. */
export function localTimeText(at: Date, offsetMinutes: number): string {
  const text = localInstant(at, offsetMinutes)
  return `${text.slice(0, 10)} ${text.slice(11, 19)} UTC${text.slice(19)}`
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
