/** The `departments` section of a site's configuration: where its cases go. */
import { type Static, Type } from 'typebox'
import type { DepartmentRule } from '../pipeline/casework/destination.ts'
import { type DepartmentField, readDepartmentRow, ruleKey } from '../pipeline/commissioning/department-row.ts'

const Text = Type.Optional(Type.String({ minLength: 1, maxLength: 256 }))

export const DepartmentsSchema = Type.Array(
  Type.Object(
    {
      /** At most one of the four; none: everywhere. */
      grid: Text,
      district: Text,
      group: Text,
      camera: Text,
      /** One of the 63, or a group of them; absent: all. */
      category: Text,
      department: Type.String({ minLength: 1, maxLength: 100 }),
      code: Text,
      dutyGrid: Text,
      addressLine: Text,
    },
    { additionalProperties: false },
  ),
)

type Departments = Static<typeof DepartmentsSchema>

/** What is wrong in the section, beside its shape: path within it and a sentence. */
export function departmentFindings(
  departments: Departments,
): readonly { readonly path: readonly (string | number)[]; readonly sentence: string }[] {
  const seen = new Set<string>()
  return departments.flatMap((entry, i) => {
    const read = ruleOf(entry)
    if (!('place' in read))
      return read.map(({ field, reason }) => ({ path: field === undefined ? [i] : [i, field], sentence: reason }))
    const key = ruleKey(read)
    if (seen.has(key))
      return [{ path: [i], sentence: 'another rule has the same place and category; keep one of the two' }]
    seen.add(key)
    return []
  })
}

/** The rules of a section that was checked. */
export function departmentRules(departments: Departments): readonly DepartmentRule[] {
  return departments.flatMap((entry) => {
    const read = ruleOf(entry)
    return 'place' in read ? [read] : []
  })
}

function ruleOf(entry: Departments[number]): ReturnType<typeof readDepartmentRow> {
  return readDepartmentRow({ line: 0, cells: new Map(Object.entries(entry) as [DepartmentField, string][]) })
}
