import { Button, Drawer, Table, Tag } from 'antd'
import { useState } from 'react'
import { LABEL_WORDS } from '../../pipeline/catalogue/label-words.ts'
import { useGet } from '../client/get.ts'
import type { CategoryList, ModelList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { ADMIN, CARD_WORDS } from '../words/administration.ts'
import { TIER_WORDS } from '../words/review.ts'
import { wordFor } from '../words/vocabulary.ts'

type Model = ModelList['models'][number]

export function Models() {
  const query = useGet<ModelList>('/v1/models')
  return (
    <Loaded query={query}>
      {({ models }) =>
        models.length === 0 ? (
          <Nothing title={ADMIN.noModels} hint={ADMIN.noModelsHint} />
        ) : (
          <>
            <Tiers />
            {models.map((model) => (
              <ModelCard key={model.id} model={model} />
            ))}
          </>
        )
      }
    </Loaded>
  )
}

/** How many rows were measured how well. */
function Tiers() {
  const say = useSay()
  const { data } = useGet<CategoryList>('/v1/categories')
  const tiers = (data?.categories ?? []).map(({ tier }) => tier)
  return (
    <p>
      {say(ADMIN.tiersHint)}{' '}
      {Object.entries(TIER_WORDS).map(([tier, words]) => {
        const n = tiers.filter((one) => one === tier).length
        return n === 0 ? null : (
          <Tag key={tier}>
            {say(words)} {n}
          </Tag>
        )
      })}
    </p>
  )
}

function ModelCard({ model }: { readonly model: Model }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { id, version, licence, labels, card } = model
  return (
    <section>
      <h2>
        {id} {version} <Tag>{licence}</Tag>
        {card !== undefined && (
          <Button size="small" onClick={() => setOpen(true)}>
            {say(ADMIN.card)}
          </Button>
        )}
      </h2>
      <Table
        rowKey="label"
        size="small"
        dataSource={[...labels]}
        pagination={{ pageSize: 20, showSizeChanger: false }}
        columns={[
          {
            title: say(ADMIN.label),
            render: (_, { label }: Model['labels'][number]) => <Label id={label} />,
          },
          {
            title: say(ADMIN.threshold),
            align: 'right',
            width: 160,
            render: (_, { threshold }: Model['labels'][number]) => threshold ?? say(ADMIN.neverReported),
          },
        ]}
      />
      <Drawer open={open} size={760} title={`${id} ${version}`} onClose={() => setOpen(false)}>
        <Card model={model} />
      </Drawer>
    </section>
  )
}

/** Its word, and the model's own where that is another. */
function Label({ id }: { readonly id: string }) {
  const say = useSay()
  const word = say(wordFor(LABEL_WORDS, id))
  return (
    <>
      {word} {word !== id.replaceAll('-', ' ') && <small className="hint">{id}</small>}
    </>
  )
}

/** Its figures as fields, then its text as it was written, with headings in the reader's language. */
function Card({ model: { version, licence, labels, card = '' } }: { readonly model: Model }) {
  const say = useSay()
  const [intro = '', ...parts] = flowing(card.replace(/^# .*\n+/, '')).split(/^## /m)
  const reported = labels.filter(({ threshold }) => threshold !== undefined).length
  return (
    <>
      <dl className="where wide">
        <dt>{say(ADMIN.version)}</dt>
        <dd>{version}</dd>
        <dt>{say(ADMIN.licence)}</dt>
        <dd>{licence}</dd>
        <dt>{say(ADMIN.reported)}</dt>
        <dd>{say(ADMIN.ofAll, { n: reported, all: labels.length })}</dd>
      </dl>
      <p className="hint card-frame">{say(ADMIN.cardFrame)}</p>
      <div className="card">
        <div lang="en">{intro.trim()}</div>
        {parts.map((part) => {
          const [heading = '', ...lines] = part.split('\n')
          return (
            <section key={heading}>
              <h3>{say(wordFor(CARD_WORDS, heading.trim()))}</h3>
              <div lang="en">{lines.join('\n').trim()}</div>
            </section>
          )
        })}
      </div>
    </>
  )
}

/** Lines that were broken for an editor flow again; lists, tables and headings keep theirs. */
function flowing(markdown: string): string {
  return markdown.replaceAll('**', '').replace(/(\S)\n *(?=[^\s|#-])/g, '$1 ')
}
