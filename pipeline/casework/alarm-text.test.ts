import { expect, test } from 'vitest'
import { alarmText, type ToldAlarm } from './alarm-text.ts'

const alarm = (more: Partial<ToldAlarm> = {}): ToldAlarm => ({
  candidateId: '01K',
  category: 'smoke-fire',
  cameraNameZh: '北门广场',
  cameraNameEn: 'North gate',
  utcOffsetMinutes: 480,
  frameAt: Date.parse('2026-11-24T04:03:05Z'),
  ...more,
})

test('an alarm says what, where, when and where to look', () => {
  expect(alarmText([alarm()], 'https://xunjie.example/')).toBe(
    '【巡街·紧急】1 件待审 urgent\n烟雾明火 Smoke or open fire · 北门广场 · 2026-11-24 12:03:05 https://xunjie.example/?candidate=01K',
  )
  expect(alarmText([alarm()], undefined)).not.toContain('http')
})

test('a hostile camera name mentions nobody, links nowhere and breaks no line', () => {
  const text = alarmText(
    [alarm({ cameraNameZh: '门\n@all <@everyone> [点我](http://evil) \u202Ex'.padEnd(300, '长') })],
    undefined,
  )
  expect(text.split('\n')).toHaveLength(2)
  expect(text).not.toMatch(/[@<>[\]()\u202E]/)
  expect(text.length).toBeLessThan(140)
})

test('many alarms fit into what robots take, and the others are counted', () => {
  const text = alarmText(
    Array.from({ length: 60 }, () => alarm()),
    'https://xunjie.example',
  )
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(2048)
  const [head, ...lines] = text.split('\n')
  expect(head).toContain('60')
  expect(lines.at(-1)).toBe(`… +${60 - (lines.length - 1)}`)
})
