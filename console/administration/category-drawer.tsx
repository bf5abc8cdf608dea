/** One category: what it is, its numbers to change, how far it has come, and who changed what. */
import { Drawer, Tag, Timeline } from 'antd'
import { Link } from 'react-router'
import { LABEL_WORDS } from '../../pipeline/catalogue/label-words.ts'
import { limitWords } from '../../pipeline/casework/limit-words.ts'
import { useAll, useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { AuditList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import type { Ladder } from '../ladder/types.ts'
import { clockText, localInstant } from '../time.ts'
import { CATEGORIES } from '../words/categories.ts'
import { RUNG_WORDS } from '../words/ladder.ts'
import { RECIPE_WORDS } from '../words/review.ts'
import { wordFor, ZONE_WORDS } from '../words/vocabulary.ts'
import { type CategoryRow, SeverityTag } from './category-row.tsx'
import { CategoryForm } from './category-form.tsx'
import { exactSpan, type Setting } from './category-values.ts'

interface DrawerProps {
  readonly row: CategoryRow
  readonly close: () => void
}

export function CategoryDrawer({ row, close }: DrawerProps) {
  const say = useSay()
  const audits = useMay('audit')
  const { category, setting } = row
  return (
    <Drawer
      open
      size={780}
      onClose={close}
      title={say([category.nameZh, category.nameEn])}
      extra={<SeverityTag row={row} />}
    >
      <p className="opening">{say([category.definitionZh, category.definitionEn])}</p>
      {/* Another version begins a form of its own: what was typed on the old one is not kept. */}
      <CategoryForm key={`${category.id} ${setting.version}`} row={row} />
      <h2>{say(CATEGORIES.ladder)}</h2>
      <Rungs category={category.id} />
      <Facts row={row} />
      <h2>{say(CATEGORIES.history)}</h2>
      {audits ? <History row={row} /> : <LastChange row={row} />}
    </Drawer>
  )
}

function Rungs({ category }: { readonly category: string }) {
  const say = useSay()
  const { data } = useAll<'steps', Ladder>(`/v1/ladder?limit=200&category=${category}`, 'steps')
  const steps = data?.steps ?? []
  return (
    <p className="opening">
      {data !== undefined && steps.length === 0 && <span className="hint">{say(CATEGORIES.noLadder)} </span>}
      {steps.map(({ cameraGroup, rung }) => (
        <Link key={cameraGroup} to={`/ladder?group=${encodeURIComponent(cameraGroup)}`}>
          <Tag className={`rung ${rung}`}>
            {cameraGroup === '' ? say(CATEGORIES.noGroup) : cameraGroup} · {say(wordFor(RUNG_WORDS, rung))}
          </Tag>
        </Link>
      ))}
      <Link to="/ladder">{say(CATEGORIES.toLadder)}</Link>
    </p>
  )
}

function Facts({ row: { category } }: { readonly row: CategoryRow }) {
  const say = useSay()
  const { recipe, labels, conditions } = category
  const zones = (kinds: readonly string[]): string =>
    kinds.length === 0 ? '–' : kinds.map((kind) => say(wordFor(ZONE_WORDS, kind))).join(say(CATEGORIES.comma))
  return (
    <dl className="where wide">
      <dt>{say(CATEGORIES.recipe)}</dt>
      <dd>{say(wordFor(RECIPE_WORDS, recipe.kind))}</dd>
      <dt>{say(CATEGORIES.zones)}</dt>
      <dd>{zones(recipe.zones)}</dd>
      <dt>{say(CATEGORIES.excludeZones)}</dt>
      <dd>{zones(recipe.excludeZones)}</dd>
      <dt>{say(CATEGORIES.labels)}</dt>
      <dd>
        {labels.length === 0
          ? say(CATEGORIES.byReference)
          : labels.map((label) => say(wordFor(LABEL_WORDS, label))).join(say(CATEGORIES.comma))}
      </dd>
      <dt>{say(CATEGORIES.conditions)}</dt>
      <dd>
        {conditions.map(({ id, textZh, textEn, limit }) => (
          <p key={id}>
            {say([textZh, textEn])} · {say(limitWords(limit))}
          </p>
        ))}
      </dd>
    </dl>
  )
}

interface Changed {
  readonly from: Setting | null
  readonly to: Setting | null
  readonly reason: string
}

/** Of the audit, newest first. */
function History({ row: { category } }: { readonly row: CategoryRow }) {
  const say = useSay()
  const { data } = useGet<AuditList>(`/v1/audit?limit=20&subject=${category.id}`)
  const entries = (data?.entries ?? []).filter(({ action }) => action.startsWith('category.'))
  if (data !== undefined && entries.length === 0) return <p className="hint">{say(CATEGORIES.noHistory)}</p>
  return (
    <Timeline
      items={entries.map(({ id, at, actor, actorName, detail }) => {
        const { from, to, reason } = detail as unknown as Changed
        return {
          key: id,
          content: (
            <>
              <small>
                {say(CATEGORIES.byWhom, { who: actorName ?? actor, when: clockText(localInstant(at)), reason })}
              </small>
              <br />
              {say(CATEGORIES.became, { from: settingText(from, say), to: settingText(to, say) })}
            </>
          ),
        }
      })}
    />
  )
}

function LastChange({ row: { setting } }: { readonly row: CategoryRow }) {
  const say = useSay()
  const { changed } = setting
  if (changed === undefined) return <p className="hint">{say(CATEGORIES.noHistory)}</p>
  const { by, byName = by, at, reason } = changed
  return <p>{say(CATEGORIES.byWhom, { who: byName, when: clockText(localInstant(at)), reason })}</p>
}

/** `时段 07:00-22:00、应持续 10 分钟`. */
function settingText(setting: Setting | null, say: Say): string {
  if (setting === null) return say(CATEGORIES.asShipped)
  const { isOff, hours, dwellSeconds, minFrames, minCount, thresholds = {} } = setting
  const parts = [
    isOff === true ? say(CATEGORIES.off) : undefined,
    hours === undefined ? undefined : `${say(CATEGORIES.hours)} ${hours}`,
    dwellSeconds === undefined ? undefined : `${say(CATEGORIES.dwellSeconds)} ${exactSpan(dwellSeconds, say)}`,
    minFrames === undefined ? undefined : `${say(CATEGORIES.frames)} ${minFrames}`,
    minCount === undefined ? undefined : say(CATEGORIES.atLeast, { n: minCount }),
    ...Object.entries(thresholds).map(([label, score]) => `${say(wordFor(LABEL_WORDS, label))} ≥ ${score}`),
  ]
  return parts.filter((part) => part !== undefined).join(say(CATEGORIES.comma))
}
