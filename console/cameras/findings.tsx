import { List, Tag } from 'antd'
import { Link } from 'react-router'
import { FINDINGS } from '../../pipeline/finding-words.ts'
import { useCameras } from '../client/cameras.ts'
import { useAll, useGet } from '../client/get.ts'
import type { CategoryList, FindingList } from '../client/types.ts'
import { type Say, useLanguage, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { CAMERAS, FAULT_WORDS, FINDING_WORDS } from '../words/cameras.ts'
import { wordFor } from '../words/vocabulary.ts'

type Finding = FindingList['findings'][number]

export function Findings() {
  const query = useAll<'findings', FindingList>('/v1/findings?limit=500', 'findings')
  return (
    <Loaded query={query}>
      {({ findings }) =>
        findings.length === 0 ? (
          <Nothing title={CAMERAS.noFindings} hint={CAMERAS.noFindingsHint} />
        ) : (
          <List dataSource={findings} renderItem={(finding) => <Row key={finding.id} finding={finding} />} />
        )
      }
    </Loaded>
  )
}

function Row({ finding }: { readonly finding: Finding }) {
  const say = useSay()
  const { kind, openedAt, count } = finding
  return (
    <List.Item>
      <div className="finding">
        <Tag>{say(wordFor(FINDING_WORDS, kind))}</Tag> <Subject finding={finding} />
        <Sentence finding={finding} />
      </div>
      <small>
        {say(CAMERAS.since, { at: clockText(localInstant(openedAt)) })} · {say(CAMERAS.times, { n: count })}
      </small>
    </List.Item>
  )
}

/** What it is about, with the way there: a camera by its name, a case by its page. */
function Subject({ finding: { subject } }: { readonly finding: Finding }) {
  const say = useSay()
  const { data } = useCameras()
  const camera = data?.cameras.find(({ id }) => id === subject)
  if (camera !== undefined)
    return (
      <Link to={`/cameras?q=${encodeURIComponent(camera.id)}`}>
        {say([camera.nameZh, camera.nameEn === '' ? camera.nameZh : camera.nameEn])}
      </Link>
    )
  if (CANDIDATE.test(subject)) return <Link to={`/review/${subject}`}>{say(CAMERAS.openCandidate)}</Link>
  return <b>{subject}</b>
}

const CANDIDATE = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** In the reader's language; what a machine said stays as it is, below. */
function Sentence({ finding: { code, params = {}, detail } }: { readonly finding: Finding }) {
  const say = useSay()
  const { language } = useLanguage()
  const { data } = useGet<CategoryList>('/v1/categories')
  const words = Object.entries(FINDINGS).find(([known]) => known === code)?.[1]
  if (words === undefined) return <p {...(language === 'zh' ? { lang: 'en' } : {})}>{detail}</p>
  const raw = params['detail']
  return (
    <>
      <p>{say(words, inWords(params, { say, categories: data?.categories ?? [] }))}</p>
      {language === 'zh' && raw !== undefined && raw !== '' && (
        <p className="hint" lang="en">
          {raw}
        </p>
      )}
    </>
  )
}

interface Known {
  readonly say: Say
  readonly categories: CategoryList['categories']
}

/** Codes among the values become words. */
function inWords(params: NonNullable<Finding['params']>, { say, categories }: Known) {
  const { fault, category } = params
  const row = categories.find(({ id }) => id === category)
  return {
    ...params,
    ...(fault === undefined ? {} : { fault: say(wordFor(FAULT_WORDS, fault)) }),
    ...(row === undefined ? {} : { category: say([row.nameZh, row.nameEn]) }),
  }
}
