/** The part of the city that a user or a key sees, as two short lists. */
import { Form, Select } from 'antd'
import type { User } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { ADMIN } from '../words/administration.ts'

export interface ScopeInput {
  readonly districts?: readonly string[]
  readonly cameraGroups?: readonly string[]
}

/** Two empty lists: everything. */
export function scopeOf({ districts = [], cameraGroups = [] }: ScopeInput): User['scope'] {
  const everywhere = districts.length === 0 && cameraGroups.length === 0
  return { everywhere, districts: [...districts], cameraGroups: [...cameraGroups] }
}

export function scopeText({ everywhere, districts, cameraGroups }: User['scope'], say: Say): string {
  return everywhere ? say(ADMIN.everywhere) : [...districts, ...cameraGroups].join(', ')
}

export function ScopeFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="districts" label={say(ADMIN.districts)}>
        <Select mode="tags" className="tags-input" placeholder={say(ADMIN.codesHint)} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="cameraGroups" label={say(ADMIN.groups)}>
        <Select mode="tags" className="tags-input" open={false} suffixIcon={null} />
      </Form.Item>
    </>
  )
}
