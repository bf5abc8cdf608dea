/** A rule of where cases go, as a row of a list. */
import { MATTER_KINDS, PLACE_KINDS, type DepartmentRule } from '../casework/destination.ts'
import { categories, findCategory } from '../catalogue/catalogue.ts'
import { cleanCell, type ListRow, plainDigits, type RowFinding, textRefusal } from './cells.ts'
import type { FieldNames } from './headers.ts'

export type DepartmentField =
  | 'grid'
  | 'district'
  | 'group'
  | 'camera'
  | 'category'
  | 'code'
  | 'department'
  | 'dutyGrid'
  | 'addressLine'

export const DEPARTMENT_HEADERS: FieldNames<DepartmentField> = {
  grid: ['网格', '网格编码', '网格前缀', 'gridcode'],
  district: ['区县', '行政区', '辖区'],
  group: ['分组', '摄像机分组', 'cameragroup'],
  camera: ['摄像机编号', '摄像机', 'cameraid'],
  category: ['类别', '问题类别', '事项', 'matter'],
  code: ['部门编码', '部门代码', '主管部门代码', '统一社会信用代码', 'departmentcode'],
  department: ['部门', '部门名称', '主管部门', '主管部门名称', '处置部门', '责任单位'],
  dutyGrid: ['责任网格', '责任网格编码'],
  addressLine: ['位置描述', '地址', '事发位置', 'address'],
}

/** The rule, or what is wrong with the row. At most one column of place; none of them: the rule holds everywhere. */
export function readDepartmentRow({ line, cells }: ListRow<DepartmentField>): DepartmentRule | readonly RowFinding[] {
  const findings: RowFinding[] = []
  const cell = (field: DepartmentField): string => cleanCell(cells.get(field) ?? '')
  const bad = (field: DepartmentField, reason: string): void => {
    findings.push({ line, field, reason })
  }
  const places = PLACE_KINDS.filter((kind) => kind !== 'any').filter((kind) => cell(kind) !== '')
  if (places.length > 1) bad(places[1]!, `the rule names ${places.join(' and ')}: give one place, or write two rules`)
  const [kind = 'any'] = places
  const value = kind === 'any' ? '' : kind === 'grid' ? plainDigits(cell(kind)) : cell(kind)
  if (kind === 'grid' && !/^(?:\d{6}|\d{9}|\d{12}|\d{15})$/.test(value))
    bad('grid', 'a place of the grid has 6 digits (division), 9 (street), 12 (community) or 15 (cell)')
  const matter = matterOf(cell('category'))
  if (matter === undefined)
    bad('category', 'it is neither one of the 63 nor a group of them: list them with `xunjie categories`')
  const department = cell('department')
  if (department === '') bad('department', 'the rule names no department')
  for (const field of ['department', 'code', 'dutyGrid', 'addressLine'] as const) {
    const refusal = textRefusal(cell(field), field === 'addressLine' ? 256 : 100)
    if (refusal !== undefined) bad(field, refusal)
  }
  if (findings.length > 0 || matter === undefined) return findings
  const [code, dutyGrid, addressLine] = [cell('code'), cell('dutyGrid'), cell('addressLine')]
  return {
    place: { kind, value },
    matter,
    department: { name: department, ...(code === '' ? {} : { code }) },
    ...(dutyGrid === '' ? {} : { dutyGrid }),
    ...(addressLine === '' ? {} : { addressLine }),
  }
}

/** An id, its Chinese name, or a group of the catalogue in either; nothing or `*` for all. */
function matterOf(text: string): DepartmentRule['matter'] | undefined {
  if (text === '' || text === '*' || text === '全部') return { kind: MATTER_KINDS[0], value: '' }
  const row = findCategory(text) ?? categories.find(({ nameZh }) => nameZh === text)
  if (row !== undefined) return { kind: 'category', value: row.id }
  const group = categories.find((one) => one.group === text || one.groupZh === text)?.group
  return group === undefined ? undefined : { kind: 'group', value: group }
}

/** Two rules with one key would contradict each other. */
export const ruleKey = ({ place, matter }: DepartmentRule): string =>
  [place.kind, place.value, matter.kind, matter.value].join('|')
