import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import { LABEL_WORDS } from '../../pipeline/catalogue/label-words.ts'
import { limitWords } from '../../pipeline/casework/limit-words.ts'
import { useGet } from '../client/get.ts'
import type { CategoryList, ModelList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { spanText } from '../review/facts.tsx'
import { spanOf } from '../time.ts'
import { ADMIN } from '../words/administration.ts'
import { RECIPE_WORDS, TIER_WORDS } from '../words/review.ts'
import { SEVERITY_WORDS, wordFor, ZONE_WORDS } from '../words/vocabulary.ts'

type Row = CategoryList['categories'][number]

export function Categories() {
  const say = useSay()
  const query = useGet<CategoryList>('/v1/categories')
  return (
    <Loaded query={query}>
      {({ categories, catalogueVersion }) => (
        <>
          <p className="hint">
            {say(ADMIN.inForce, { version: catalogueVersion })} <Link to="/ladder">{say(ADMIN.toLadder)}</Link>
          </p>
          <Rows rows={categories} />
        </>
      )}
    </Loaded>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay()
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      dataSource={[...rows]}
      pagination={false}
      expandable={{ expandedRowRender: (row) => <Settings row={row} /> }}
      columns={[
        { title: say(ADMIN.number), dataIndex: 'no', width: 60 },
        { title: say(ADMIN.category), render: (_, { nameZh, nameEn }) => say([nameZh, nameEn]) },
        {
          title: say(ADMIN.severity),
          width: 90,
          render: (_, { severity }) => (
            <Tag variant="solid" className={`severity s${severity}`}>
              {say(wordFor(SEVERITY_WORDS, severity))}
            </Tag>
          ),
        },
        { title: say(ADMIN.hours), render: (_, { recipe }) => hoursText(recipe.hours, say) },
        {
          title: say(ADMIN.dwell),
          render: (_, { recipe: { dwellSeconds } }) => (dwellSeconds === 0 ? '–' : spanText(spanOf(dwellSeconds), say)),
        },
        {
          title: say(ADMIN.limit),
          render: (_, { conditions: [first] }) => (first === undefined ? '–' : say(limitWords(first.limit))),
        },
        {
          title: say(ADMIN.code),
          render: (_, { code2026, nearest2026, code2013 }) =>
            [code2026 ?? nearest2026, code2013].filter((code) => code !== undefined).join(' / '),
        },
        { title: say(ADMIN.tier), render: (_, { tier }) => say(wordFor(TIER_WORDS, tier)) },
      ]}
    />
  )
}

/** The catalogue writes some of them in English words. */
function hoursText(hours: string, say: Say): string {
  if (hours === '00:00-24:00') return say(ADMIN.allDay)
  if (/^[\d:,\s-]+$/.test(hours)) return hours
  if (/dusk|dawn/.test(hours)) return say(ADMIN.night)
  return say(ADMIN.byCalendar)
}

function Settings({ row }: { readonly row: Row }) {
  const say = useSay()
  const { data } = useGet<ModelList>('/v1/models')
  const thresholds = new Map(
    (data?.models ?? []).flatMap(({ labels }) => labels.map(({ label, threshold }) => [label, threshold] as const)),
  )
  const { recipe, labels, conditions } = row
  const zones = (kinds: readonly string[]): string =>
    kinds.length === 0 ? '–' : kinds.map((kind) => say(wordFor(ZONE_WORDS, kind))).join(say(ADMIN.comma))
  return (
    <dl className="where wide">
      <dt>{say(ADMIN.recipe)}</dt>
      <dd>
        {say(wordFor(RECIPE_WORDS, recipe.kind))} {recipe.minCount > 1 && say(ADMIN.atLeast, { n: recipe.minCount })}
      </dd>
      <dt>{say(ADMIN.zones)}</dt>
      <dd>{zones(recipe.zones)}</dd>
      <dt>{say(ADMIN.excludeZones)}</dt>
      <dd>{zones(recipe.excludeZones)}</dd>
      <dt>{say(ADMIN.labels)}</dt>
      <dd>
        {labels.length === 0
          ? say(ADMIN.byReference)
          : labels.map((label) => (
              <Tag key={label}>
                {say(wordFor(LABEL_WORDS, label))} ≥ {thresholds.get(label) ?? say(ADMIN.neverReported)}
              </Tag>
            ))}
      </dd>
      <dt>{say(ADMIN.conditions)}</dt>
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
