import { expect, test } from 'vitest'
import { parseSite } from './config.ts'
import { departmentRules } from './config-departments.ts'

const SITE = `platforms: [{ id: p, name: P, maxPulls: 4, hours: '07:00-19:00' }]
receivers: [{ id: city, adapter: local }]
cameras: []
departments:
`

test('rules of the file are taken with their places and matters', () => {
  const parsed = parseSite(`${SITE}  - { department: 区城管局, code: 11500116MB1234567X }
  - { grid: '500116001', category: 环境卫生, department: 古南街道, dutyGrid: ZR-07 }
`)
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.findings))
  expect(departmentRules(parsed.site.departments ?? [])).toEqual([
    {
      place: { kind: 'any', value: '' },
      matter: { kind: 'any', value: '' },
      department: { name: '区城管局', code: '11500116MB1234567X' },
    },
    {
      place: { kind: 'grid', value: '500116001' },
      matter: { kind: 'group', value: 'sanitation' },
      department: { name: '古南街道' },
      dutyGrid: 'ZR-07',
    },
  ])
})

test('a rule that means nothing, or one that says another a second time, is refused with its line', () => {
  const parsed = parseSite(`${SITE}  - { grid: '5001', department: a }
  - { category: ufo, department: b }
  - { department: c }
  - { department: d }
`)
  const findings = parsed.kind === 'refused' ? parsed.findings : []
  expect(findings.map(({ path, line }) => `${line} ${path}`)).toEqual([
    '5 departments.0.grid',
    '6 departments.1.category',
    '8 departments.3',
  ])
  const hours = parseSite(SITE.replace('07:00-19:00', 'by day').replace('departments:\n', ''))
  expect(hours.kind === 'refused' && hours.findings[0]?.sentence).toMatch(/hours are written in quotes/)
})
