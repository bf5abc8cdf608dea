/** The categories of one group of cameras with their rungs; the selected ones are moved by a person. */
import { Button, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAll } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { GATE_WORDS, LADDER, RUNG_WORDS, VERDICT_WORDS } from '../words/ladder.ts'
import { wordFor } from '../words/vocabulary.ts'
import { clockText, localInstant } from '../time.ts'
import { MoveDialog } from './move.tsx'
import { oneDigit } from './one-digit.ts'
import type { Ladder, Step } from './types.ts'

const PAGE = '/v1/ladder?limit=200'

export function Steps() {
  const query = useAll<'steps', Ladder>(PAGE, 'steps')
  return <Loaded query={query}>{(ladder) => <Group ladder={ladder} />}</Loaded>
}

function Group({ ladder: { steps, groups } }: { readonly ladder: Ladder }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [moving, setMoving] = useState(false)
  const mayMove = useMay('administer')
  const group = groups.find((one) => one === search.get('group')) ?? groups[0]
  if (group === undefined) return <Nothing title={LADDER.empty} hint={LADDER.emptyHint} />
  const rows = steps.filter(({ cameraGroup }) => cameraGroup === group)
  const selected = rows.filter(({ category }) => chosen.includes(category))
  return (
    <>
      <div className="filters sticky">
        <Select
          className="category-filter"
          aria-label={say(LADDER.group)}
          value={group}
          onChange={(value: string) => {
            setChosen([])
            setSearch({ group: value })
          }}
          options={groups.map((one) => ({ value: one, label: one === '' ? say(LADDER.noGroup) : one }))}
        />
        {mayMove && (
          <Button type="primary" disabled={selected.length === 0} onClick={() => setMoving(true)}>
            {say(LADDER.moveSelected, { n: selected.length })}
          </Button>
        )}
      </div>
      <StepTable rows={rows} chosen={chosen} choose={setChosen} />
      {moving && <MoveDialog steps={selected} group={group} close={() => setMoving(false)} />}
    </>
  )
}

interface TableProps {
  readonly rows: readonly Step[]
  readonly chosen: readonly string[]
  readonly choose: (categories: readonly string[]) => void
}

function StepTable({ rows, chosen, choose }: TableProps) {
  const say = useSay()
  return (
    <Table
      rowKey="category"
      size="small"
      dataSource={[...rows]}
      pagination={false}
      rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => choose(keys.map(String)) }}
      expandable={{ expandedRowRender: (step: Step) => <Gates step={step} /> }}
      columns={[
        { title: say(LADDER.category), render: (_, step: Step) => say([step.categoryZh, step.categoryEn]) },
        { title: say(LADDER.rung), width: 110, render: (_, { rung }: Step) => <RungTag rung={rung} /> },
        { title: say(LADDER.precision), width: 190, render: (_, step: Step) => precisionText(step, say) },
        { title: say(LADDER.heldNow), dataIndex: 'held', width: 90 },
        { title: say(LADDER.perDay), width: 220, render: (_, step: Step) => dayText(step, say) },
        { title: say(LADDER.proposed), width: 160, render: (_, step: Step) => proposalText(step, say) },
      ]}
    />
  )
}

function RungTag({ rung }: { readonly rung: Step['rung'] }) {
  const say = useSay()
  return <Tag className={`rung ${rung}`}>{say(wordFor(RUNG_WORDS, rung))}</Tag>
}

function precisionText({ precision: { share, low, high, n } }: Step, say: Say): string {
  const percent = (part: number) => Math.round(part * 100)
  return share === undefined ? say(LADDER.noDecisions) : `${percent(share)} % [${percent(low)}–${percent(high)}] n=${n}`
}

function dayText({ forecast: { candidates, falseOnes, isUnlabelled } }: Step, say: Say): string {
  if (falseOnes === undefined) return say(LADDER.notMeasured)
  const wrong = oneDigit(falseOnes.expected)
  if (candidates === undefined) return say(LADDER.byEvaluation, { wrong })
  const n = oneDigit(candidates.expected)
  return isUnlabelled ? say(LADDER.unlabelledText, { n }) : say(LADDER.perDayText, { n, wrong })
}

function proposalText({ proposal, to }: Step, say: Say): string {
  if (proposal === 'stay' || to === undefined) return say(LADDER.stay)
  return say(proposal === 'promote' ? LADDER.promote : LADDER.demote, { rung: say(wordFor(RUNG_WORDS, to)) })
}

function Gates({ step: { gates, moved, forecast } }: { readonly step: Step }) {
  const say = useSay()
  const { candidates, falseOnes } = forecast
  return (
    <div>
      <p>
        {moved === undefined
          ? say(LADDER.neverMoved)
          : say(LADDER.moved, { by: moved.by, at: clockText(localInstant(moved.since)), reason: moved.reason })}
        {candidates !== undefined &&
          falseOnes !== undefined &&
          ` ${say(LADDER.atMost, { n: oneDigit(candidates.atMost), wrong: oneDigit(falseOnes.atMost) })}`}
      </p>
      <h3>{say(LADDER.gates)}</h3>
      {gates.length === 0 ? (
        <p>{say(LADDER.highest)}</p>
      ) : (
        <ul className="gates">
          {gates.map((gate) => (
            <li key={gate.name} className={gate.verdict}>
              {say(wordFor(GATE_WORDS, gate.name))}: {valueText(gate)} {gate.isAtLeast ? '≥' : '≤'}{' '}
              {boundText(gate, gate.bound)} · {say(wordFor(VERDICT_WORDS, gate.verdict))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type Gate = Step['gates'][number]
const SHARES = new Set(['precision', 'duplicates', 'filing', 'coverage', 'recall', 'verify-agreement'])

function valueText(gate: Gate): string {
  return gate.value === undefined ? '–' : boundText(gate, gate.value)
}

function boundText({ name }: Gate, value: number): string {
  return SHARES.has(name) ? `${Math.round(value * 100)} %` : String(Math.round(value))
}
