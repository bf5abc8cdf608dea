/** What the running shift has before it, against its budget, and what waits for room. */
import { Progress } from 'antd'
import { Link } from 'react-router'
import { useGet } from '../client/get.ts'
import { useSay } from '../language.tsx'
import type { ReviewLoad } from '../ladder/types.ts'
import { LOAD } from '../words/ladder.ts'

const NAMED = 3

export function ShiftLoad() {
  const say = useSay()
  const { data } = useGet<ReviewLoad>('/v1/review/load')
  if (data === undefined) return null
  const { open, capacity, decided = 0, held, throttled, unseen } = data
  const waits = held.budget + held.pilotLimit
  const done = decided + open
  const list = throttled.slice(0, NAMED).map((row) => `${say([row.categoryZh, row.categoryEn])} ${row.held}`)
  return (
    <div className="load" title={list.length === 0 ? '' : say(LOAD.throttled, { list: list.join(', ') })}>
      {capacity !== undefined && (
        <Progress
          aria-label={say(LOAD.title)}
          percent={Math.min(100, (done / capacity) * 100)}
          showInfo={false}
          size="small"
          status={done >= capacity ? 'exception' : 'normal'}
        />
      )}
      <small>
        {capacity === undefined ? say(LOAD.noSeats, { open }) : say(LOAD.text, { decided, open, capacity })}
        {waits > 0 && (
          <>
            {' · '}
            <Link to="/ladder?tab=held&show=current">{say(LOAD.held, { n: waits })}</Link>
          </>
        )}
        {unseen > 0 && ` · ${say(LOAD.unseen, { n: unseen })}`}
      </small>
    </div>
  )
}
