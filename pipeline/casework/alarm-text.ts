/** What an urgent alarm says to a group of people: category, camera, time, where to look. No picture, no person. */
import { findCategory } from '../catalogue/catalogue.ts'
import { localTime } from '../calendars/hours.ts'
import type { EpochMs } from '../vocabulary.ts'

export interface ToldAlarm {
  readonly candidateId: string
  readonly category: string
  readonly cameraNameZh: string
  readonly cameraNameEn: string
  readonly utcOffsetMinutes: number
  readonly frameAt: EpochMs
}

/** The robots' limit is 2048 bytes of UTF-8. */
const MOST_BYTES = 2000
const NAME_LENGTH = 40

/**
 * One line an alarm, as many as fit. Names come from another agency: control characters and what robots read as
 * mentions or marks are taken out.
 */
export function alarmText(alarms: readonly ToldAlarm[], publicUrl: string | undefined): string {
  const lines = alarms.map((alarm) => line(alarm, publicUrl))
  const head = `【巡街·紧急】${alarms.length} 件待审 urgent`
  const kept: string[] = []
  let bytes = utf8Length(head)
  for (const text of lines) {
    bytes += utf8Length(text) + 1
    if (bytes > MOST_BYTES) break
    kept.push(text)
  }
  const more = lines.length > kept.length ? [`… +${lines.length - kept.length}`] : []
  return [head, ...kept, ...more].join('\n')
}

function line(alarm: ToldAlarm, publicUrl: string | undefined): string {
  const row = findCategory(alarm.category)
  const category = row === undefined ? alarm.category : `${row.nameZh} ${row.nameEn}`
  const camera = plainName(alarm.cameraNameZh) || plainName(alarm.cameraNameEn)
  const link = publicUrl === undefined ? '' : ` ${publicUrl.replace(/\/$/, '')}/?candidate=${alarm.candidateId}`
  return `${category} · ${camera} · ${clock(alarm)}${link}`
}

function clock({ frameAt, utcOffsetMinutes }: ToldAlarm): string {
  const { date, minuteOfDay } = localTime(frameAt, utcOffsetMinutes)
  const seconds = Math.floor(minuteOfDay * 60)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function plainName(name: string): string {
  const plain = name
    .replaceAll(/[\p{C}@<>[\]()*_`#|\\]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return Array.from(plain).slice(0, NAME_LENGTH).join('')
}

function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
