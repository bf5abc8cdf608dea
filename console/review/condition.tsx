/** Rows with several filing conditions: the first is taken unless the reviewer says otherwise. */
import { Select } from 'antd'
import { limitWords } from '../../pipeline/casework/limit-words.ts'
import type { Category } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { REVIEW } from '../words/review.ts'

interface ConditionProps {
  readonly category: Category
  readonly value: string | undefined
  readonly choose: (conditionId: string | undefined) => void
}

export function Condition({ category, value, choose }: ConditionProps) {
  const say = useSay()
  const [first] = category.conditions
  if (first === undefined) return null
  if (category.conditions.length === 1)
    return <p className="condition hint">{say(REVIEW.limit, { limit: say(limitWords(first.limit)) })}</p>
  const options = category.conditions.map(({ id, textZh, textEn, limit }, i) => ({
    value: i === 0 ? '' : id,
    label: `${i === 0 ? say(REVIEW.byDefault) : say([textZh, textEn])} · ${say(limitWords(limit))}`,
  }))
  return (
    <div className="condition">
      <label htmlFor="condition">{say(REVIEW.condition)}</label>
      <Select
        id="condition"
        size="small"
        value={value ?? ''}
        options={options}
        onChange={(id: string) => choose(id === '' ? undefined : id)}
      />
    </div>
  )
}
