/** What a day would have raised, as a contact sheet, and what nobody can know of it. */
import { Alert, Tag } from 'antd'
import { useSearchParams } from 'react-router'
import { yesterday } from '../../pipeline/ladder/dry-run.ts'
import { useAll } from '../client/get.ts'
import { DayField } from '../day-field.tsx'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText } from '../time.ts'
import { HELD_WORDS, LADDER, UNANSWERED_WORDS } from '../words/ladder.ts'
import { SEVERITY_WORDS, wordFor } from '../words/vocabulary.ts'
import { BoxedPicture } from './boxed-picture.tsx'
import type { DryRun } from './types.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function DryRunSheet() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('day') ?? ''
  const day = DAY.test(wanted) ? wanted : yesterday(Date.now())
  const query = useAll<'items', DryRun>(`/v1/dry-run?day=${day}&limit=200`, 'items')
  return (
    <>
      <p className="hint">{say(LADDER.dryRunHint)}</p>
      <div className="filters">
        <label>
          {say(LADDER.day)}{' '}
          <DayField
            label={say(LADDER.day)}
            value={day}
            change={(chosen) => setSearch({ tab: 'dry-run', day: chosen })}
          />
        </label>
      </div>
      <Loaded query={query}>{(run) => <Sheet run={run} />}</Loaded>
    </>
  )
}

function Sheet({ run: { items, counts, unanswered } }: { readonly run: DryRun }) {
  const say = useSay()
  const sum = (key: 'wouldRaise' | 'raised') => counts.reduce((all, row) => all + row[key], 0)
  return (
    <>
      {items.length === 0 ? (
        <Nothing title={LADDER.nothingThatDay} hint={LADDER.nothingThatDayHint} />
      ) : (
        <>
          <p>{say(LADDER.wouldRaise, { n: sum('wouldRaise'), raised: sum('raised') })}</p>
          <div className="sheet">
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </div>
        </>
      )}
      {unanswered.length > 0 && (
        <>
          <h2>{say(LADDER.unanswered)}</h2>
          {unanswered.map(({ kind, cameras, examples }) => (
            <Alert
              key={kind}
              className="unanswered"
              type="warning"
              title={say(wordFor(UNANSWERED_WORDS, kind))}
              description={say(LADDER.cameras, { n: cameras, examples: examples.join(', ') })}
            />
          ))}
        </>
      )}
    </>
  )
}

function Item({ item }: { readonly item: DryRun['items'][number] }) {
  const say = useSay()
  const name = say([item.camera.nameZh, item.camera.nameEn === '' ? item.camera.nameZh : item.camera.nameEn])
  const category = say([item.categoryZh, item.categoryEn])
  return (
    <article className="proposal" data-item={item.id}>
      <BoxedPicture picture={item.picture} place={item.place} name={`${category}, ${name}`} />
      <strong>{category}</strong>
      <span>{name}</span>
      <p>
        <Tag variant="solid" className={`severity s${item.severity}`}>
          {say(wordFor(SEVERITY_WORDS, item.severity))}
        </Tag>
        <Tag>{say(item.from === 'view' ? LADDER.fromView : wordFor(HELD_WORDS, item.heldFor ?? 'shadow'))}</Tag>
      </p>
      <small>
        <time dateTime={item.seenAt}>{clockText(item.seenAt)}</time>
      </small>
    </article>
  )
}
