/** Beside the picture: what it is said to be, where, why it was raised, and what was here before. */
import { Tag } from 'antd'
import type { Candidate, CandidateDetail, Category } from '../client/types.ts'
import { type Say, useLanguage, useSay } from '../language.tsx'
import { clockText, offsetText, type Span, spanOf, timeOfDay } from '../time.ts'
import { MISSING_WORDS, RECIPE_WORDS, REVIEW, TIER_WORDS } from '../words/review.ts'
import { SHELL } from '../words/shell.ts'
import { LABEL_WORDS } from '../../pipeline/catalogue/label-words.ts'
import { SEVERITY_WORDS, wordFor, ZONE_WORDS } from '../words/vocabulary.ts'

export function spanText(span: Span, say: Say): string {
  return say(SHELL[span.unit], { n: span.value })
}

export function categoryName(candidate: Pick<Candidate, 'categoryZh' | 'categoryEn'>, say: Say): string {
  return say([candidate.categoryZh, candidate.categoryEn])
}

export function cameraName({ camera }: Pick<Candidate, 'camera'>, say: Say): string {
  return say([camera.nameZh, camera.nameEn === '' ? camera.nameZh : camera.nameEn])
}

export function Heading({ candidate }: { readonly candidate: Candidate }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <header className="heading">
      <Tag variant="solid" className={`severity s${candidate.severity}`}>
        {say(wordFor(SEVERITY_WORDS, candidate.severity))}
      </Tag>
      <h1>{categoryName(candidate, say)}</h1>
      <small lang={language === 'zh' ? 'en' : 'zh-CN'}>
        {language === 'zh' ? candidate.categoryEn : candidate.categoryZh}
      </small>
    </header>
  )
}

export function Where({ candidate }: { readonly candidate: Candidate }) {
  const say = useSay()
  const { zone, firstSeenAt, lastSeenAt } = candidate
  const seconds = (Date.parse(lastSeenAt) - Date.parse(firstSeenAt)) / 1000
  return (
    <dl className="where">
      <dt>{say(REVIEW.camera)}</dt>
      <dd>{cameraName(candidate, say)}</dd>
      <dt>{say(REVIEW.zone)}</dt>
      <dd>
        {say(zone === undefined ? REVIEW.wholePicture : wordFor(ZONE_WORDS, zone.kind))}{' '}
        {zone?.origin === 'proposed' && <Tag color="warning">{say(REVIEW.proposed)}</Tag>}
      </dd>
      <Destination candidate={candidate} />
      <dt>{say(REVIEW.seen)}</dt>
      <dd>
        <time dateTime={firstSeenAt}>{clockText(firstSeenAt)}</time> –{' '}
        <time dateTime={lastSeenAt}>{timeOfDay(lastSeenAt)}</time> <small>{offsetText(lastSeenAt)}</small>{' '}
        <small>{say(REVIEW.lasted, { span: spanText(spanOf(seconds), say) })}</small>
      </dd>
    </dl>
  )
}

/** Where its case would go, or that nobody would get it. */
function Destination({ candidate: { destination, missingDestination } }: { readonly candidate: Candidate }) {
  const say = useSay()
  if (missingDestination !== undefined)
    return (
      <>
        <dt>{say(REVIEW.destination)}</dt>
        <dd>
          <Tag color="error">
            {missingDestination.map((part) => say(MISSING_WORDS[part])).join(say(REVIEW.and))}
            {say(REVIEW.cannotConfirm)}
          </Tag>
        </dd>
      </>
    )
  if (destination === undefined) return null
  const { department, dutyGrid, locationLine, basis } = destination
  return (
    <>
      <dt>{say(REVIEW.destination)}</dt>
      <dd title={locationLine}>
        {basis === 'default' ? say(REVIEW.dispatcher) : department.name}{' '}
        {basis !== 'default' && dutyGrid !== '' && <small>{say(REVIEW.dutyGrid, { grid: dutyGrid })}</small>}
      </dd>
    </>
  )
}

export function Why({ detail }: { readonly detail: CandidateDetail }) {
  const say = useSay()
  return (
    <section className="why">
      <h2>{say(REVIEW.why)}</h2>
      <p>
        {whyTexts(detail, say).map((text) => (
          <Tag key={text}>{text}</Tag>
        ))}
        {registerTexts(detail.candidate, say).map((text) => (
          <Tag key={text} color="warning">
            {text}
          </Tag>
        ))}
      </p>
    </section>
  )
}

/** The part of the civic register it speaks of, and who looks on since its own camera left. */
function registerTexts({ componentCode, why }: Candidate, say: Say): readonly string[] {
  const { component, handover } = why as { readonly component?: NearPart; readonly handover?: Handover }
  return [
    componentCode === undefined ? undefined : say(REVIEW.component, { code: componentCode }),
    component === undefined ? undefined : say(REVIEW.componentNear, { metres: component.metres, n: component.others }),
    handover === undefined
      ? undefined
      : handover.to === 'neighbour'
        ? say(REVIEW.handedToNeighbour, { camera: handover.cameraId ?? '', metres: Math.round(handover.metres ?? 0) })
        : say(REVIEW.handedToPerson),
  ].filter((text) => text !== undefined)
}

interface NearPart {
  readonly metres: number
  readonly others: number
}

interface Handover {
  readonly to: 'neighbour' | 'person'
  readonly cameraId?: string
  readonly metres?: number
}

function whyTexts({ candidate: { why }, category }: CandidateDetail, say: Say): readonly string[] {
  const number = (key: string): number | undefined => (typeof why[key] === 'number' ? why[key] : undefined)
  const text = (key: string): string | undefined => (typeof why[key] === 'string' ? why[key] : undefined)
  const [present, score, dwell, count] = [
    number('present'),
    number('bestScore'),
    number('dwellSeconds'),
    number('count'),
  ]
  const [label, recipe] = [text('label'), text('recipe')]
  const models = Array.isArray(why['models']) ? why['models'].map(String) : []
  const labelText = label === undefined ? undefined : say(wordFor(LABEL_WORDS, label))
  return [
    labelText === undefined || (count ?? 1) < 2 ? labelText : say(REVIEW.count, { label: labelText, n: count ?? 1 }),
    present === undefined ? undefined : say(REVIEW.votes, { present, all: present + (number('absent') ?? 0) }),
    score === undefined ? undefined : say(REVIEW.score, { score: Math.round(score * 100) }),
    dwell === undefined || dwell === 0 ? undefined : say(REVIEW.mustLast, { span: spanText(spanOf(dwell), say) }),
    recipe === undefined ? undefined : say(REVIEW.recipe, { recipe: say(wordFor(RECIPE_WORDS, recipe)) }),
    ...models.map((model) => say(REVIEW.model, { model })),
    category === undefined ? undefined : say(REVIEW.tier, { tier: say(wordFor(TIER_WORDS, category.tier)) }),
  ].filter((part) => part !== undefined)
}

export function Definition({ category }: { readonly category: Category }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="definition">
      <h2>{say(REVIEW.definition)}</h2>
      <p>{say([category.definitionZh, category.definitionEn])}</p>
      {category.notAViolation.length > 0 && (
        <>
          <h2>{say(REVIEW.exceptions)}</h2>
          <ul>
            {(language === 'zh' ? category.notAViolationZh : category.notAViolation).map((exception) => (
              <li key={exception}>{exception}</li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">
        {say(REVIEW.closure, { closure: say([category.closureZh, category.closureEn ?? category.closureZh]) })}
      </p>
    </section>
  )
}
