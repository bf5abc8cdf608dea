import { describe, expect, test } from 'vitest'
import { readDepartmentRow, DEPARTMENT_HEADERS, type DepartmentField } from '../commissioning/department-row.ts'
import { readHeaders } from '../commissioning/headers.ts'
import { type CasePlace, type DepartmentRule, destinationOf, missingSentence, rulesAt } from './destination.ts'

const rule = (cells: Partial<Record<DepartmentField, string>>): DepartmentRule => {
  const read = readDepartmentRow({ line: 2, cells: new Map(Object.entries(cells) as [DepartmentField, string][]) })
  if (!('place' in read)) throw new Error(JSON.stringify(read))
  return read
}
const findingsOf = (cells: Partial<Record<DepartmentField, string>>) => {
  const read = readDepartmentRow({ line: 2, cells: new Map(Object.entries(cells) as [DepartmentField, string][]) })
  return 'place' in read ? [] : read.map(({ field, reason }) => `${field}: ${reason}`)
}

const GATE: CasePlace = {
  camera: { id: 'gate-1', name: '北门广场', district: '500116001', group: '公园', addressLine: '星光路 12 号北门' },
  cell: { code: '500116001002003', dutyGrid: 'ZR-07' },
}
const RULES = [
  rule({ department: '区城管局', code: '11500116MB1234567X' }),
  rule({ category: '环境卫生', department: '环卫所' }),
  rule({ grid: '500116001', department: '古南街道' }),
  rule({ grid: '500116001002', category: 'exposed-garbage', department: '星光社区', dutyGrid: 'SQ-2' }),
  rule({ group: '公园', category: 'water-order-violation', department: '公园管理处' }),
  rule({ camera: 'gate-9', department: '车站派出所', addressLine: '火车站' }),
]
const goesTo = (category: string, place: CasePlace = GATE, rules = RULES): string => {
  const destined = destinationOf(rulesAt(rules, place), category)
  if (destined.kind === 'missing') return `missing ${destined.missing.join(' ')}`
  const { department, dutyGrid, addressLine, basis } = destined.destination
  return [department.name, dutyGrid, addressLine, basis].join(' | ')
}

describe('a case goes', () => {
  test('by the nearer place first and the more exact matter then, each of the three by the best rule that gives it', () => {
    expect(goesTo('exposed-garbage')).toBe('星光社区 | SQ-2 | 星光路 12 号北门 | rule')
    expect(goesTo('road-unclean')).toBe('古南街道 | ZR-07 | 星光路 12 号北门 | rule')
    expect(goesTo('water-order-violation', { camera: GATE.camera, cell: { code: '500116009001001' } })).toBe(
      '公园管理处 | 500116009001001 | 星光路 12 号北门 | rule',
    )
    const elsewhere = { camera: { id: 'gate-9', name: '站前' }, cell: { code: '500116007001001' } }
    expect(goesTo('road-unclean', elsewhere)).toBe('车站派出所 | 500116007001001 | 火车站 | rule')
    expect(goesTo('road-unclean', { ...elsewhere, camera: { id: 'x', name: '站前' } })).toBe(
      '环卫所 | 500116007001001 | 站前 | rule',
    )
    expect(goesTo('mobile-vendor', { ...elsewhere, camera: { id: 'x', name: '' } })).toBe(
      '区城管局 | 500116007001001 | x | rule',
    )
  })

  test('nowhere without a department or a duty grid, and the sentence says what to do', () => {
    const lone = { camera: { id: 'lone', name: '孤' } }
    expect(goesTo('road-unclean', lone)).toBe('missing dutyGrid')
    expect(goesTo('road-unclean', lone, RULES.slice(2))).toBe('missing department dutyGrid')
    expect(missingSentence(['department'], 'lone', 'road-unclean')).toMatch(
      /no rule names the department.*xunjie departments import/,
    )
    expect(missingSentence(['dutyGrid'], 'lone', 'road-unclean')).toMatch(/no duty grid is known.*xunjie grid import/)
  })

  test('to the dispatcher while the site has no rules at all', () => {
    expect(goesTo('road-unclean', { camera: { id: 'lone', name: '孤' } }, [])).toBe('派遣员 | 全域 | 孤 | default')
    expect(goesTo('road-unclean', GATE, [])).toBe('派遣员 | ZR-07 | 星光路 12 号北门 | default')
  })
})

test('a rule is read from Chinese columns, and a bad one says why', () => {
  const headers = ['网格编码', '类别', '部门名称', '部门编码', '责任网格']
  expect(readHeaders(headers, DEPARTMENT_HEADERS).fields).toEqual([
    'grid',
    'category',
    'department',
    'code',
    'dutyGrid',
  ])
  expect(rule({ category: '暴露垃圾', department: 'x' }).matter).toEqual({ kind: 'category', value: 'exposed-garbage' })
  expect(rule({ category: 'sanitation', department: 'x' }).matter).toEqual({ kind: 'group', value: 'sanitation' })
  expect(findingsOf({ grid: '5001', department: 'x' })).toEqual([expect.stringMatching(/grid: .*6 digits/)])
  expect(findingsOf({ grid: '500116', camera: 'a', department: 'x' })).toEqual([expect.stringMatching(/one place/)])
  expect(findingsOf({ category: 'ufo', department: 'x' })).toEqual([expect.stringMatching(/category: /)])
  expect(findingsOf({ department: '' })).toEqual([expect.stringMatching(/names no department/)])
  expect(findingsOf({ department: '=1+1' })).toEqual([expect.stringMatching(/formula/)])
})
