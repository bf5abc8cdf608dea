/** A limit in words: Chinese as the city standards write it, and English. */
import type { Limit, LimitUnit } from './clocks.ts'

const UNITS: Readonly<Record<LimitUnit, readonly [zh: string, en: string]>> = {
  urgent_hour: ['紧急工作时', 'hours, day and night'],
  urgent_day: ['紧急工作日', 'days, holidays too'],
  work_hour: ['工作时', 'office hours'],
  work_day: ['工作日', 'working days'],
}

export function limitWords({ value, unit }: Limit): readonly [zh: string, en: string] {
  const [zh, en] = UNITS[unit]
  return [`${value}${zh}`, `${value} ${en}`]
}
