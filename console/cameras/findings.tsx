import { List, Tag } from 'antd'
import { useGet } from '../client/get.ts'
import type { FindingList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { CAMERAS, FINDING_WORDS } from '../words/cameras.ts'
import { wordFor } from '../words/vocabulary.ts'

export function Findings() {
  const say = useSay()
  const query = useGet<FindingList>('/v1/findings')
  return (
    <Loaded query={query}>
      {({ findings }) =>
        findings.length === 0 ? (
          <Nothing title={CAMERAS.noFindings} hint={CAMERAS.noFindingsHint} />
        ) : (
          <List
            dataSource={findings}
            renderItem={({ id, kind, subject, detail, openedAt, count }) => (
              <List.Item key={id}>
                <div>
                  <Tag>{say(wordFor(FINDING_WORDS, kind))}</Tag> <b>{subject}</b>
                  <p lang="en">{detail}</p>
                </div>
                <small>
                  {say(CAMERAS.since, { at: clockText(localInstant(openedAt)) })} · {say(CAMERAS.times, { n: count })}
                </small>
              </List.Item>
            )}
          />
        )
      }
    </Loaded>
  )
}
