import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useParams } from 'react-router'
import { useHttp } from '../client/session.tsx'
import { useSay } from '../language.tsx'
import { Failed, Loading, Nothing } from '../states.tsx'
import { REVIEW } from '../words/review.ts'
import { createDesk, type Desk } from './desk.ts'
import { Decide } from './decide.tsx'
import { LastDecision, NoticeBar } from './notices.tsx'
import { createDeskPort } from './port.ts'
import type { Prepared } from './prepared.ts'
import { useKeys } from './keys.ts'

const PlaceMap = lazy(async () => ({ default: (await import('./place-map.tsx')).PlaceMap }))
/** An empty desk asks again, should the news of an arrival have been lost; so does one that the API failed. */
const ASK_AGAIN_MS = 5000

export function ReviewPage() {
  const { candidateId } = useParams()
  const http = useHttp()
  const desk = useDesk(http, candidateId)
  const state = useSyncExternalStore(desk.subscribe, desk.state)
  const say = useSay()
  const undo = useCallback(() => void desk.undo(), [desk])
  useKeys({ u: undo })
  return (
    <main className="review" data-phase={state.phase}>
      <div className="bar">
        <span>{say(REVIEW.waiting, { n: state.waiting })}</span>
        <span>{say(REVIEW.decidedHere, { n: state.decided })}</span>
        {state.last !== undefined && <LastDecision last={state.last} undo={undo} />}
        <span className="keys">{say(REVIEW.keys)}</span>
      </div>
      {state.notice !== undefined && (
        <NoticeBar notice={state.notice} open={(id) => void desk.open(id)} dismiss={desk.dismissNotice} />
      )}
      <Desktop desk={desk} undo={state.last === undefined ? undefined : undo} />
    </main>
  )
}

function Desktop({ desk, undo }: { readonly desk: Desk<Prepared>; readonly undo: (() => void) | undefined }) {
  const state = useSyncExternalStore(desk.subscribe, desk.state)
  switch (state.phase) {
    case 'ready':
      return state.current === undefined ? null : (
        <div className="desk">
          <Decide key={state.current.detail.candidate.id} item={state.current} desk={desk} undo={undo} />
          <Suspense fallback={<div className="place-map" />}>
            <PlaceMap camera={state.current.detail.candidate.camera} />
          </Suspense>
        </div>
      )
    case 'loading':
      return <Loading />
    case 'empty':
      return <Nothing title={REVIEW.empty} hint={REVIEW.emptyHint} />
    case 'failed':
      return <Failed error={state.error} retry={() => void desk.refill()} />
    default:
      return state.phase satisfies never
  }
}

/** A desk for as long as the page is open; a candidate named in the address comes first. */
function useDesk(http: Parameters<typeof createDeskPort>[0], candidateId: string | undefined): Desk<Prepared> {
  const [desk] = useState(() => createDesk(createDeskPort(http)))
  useEffect(() => {
    const timer = setInterval(() => {
      if (['empty', 'failed'].includes(desk.state().phase)) void desk.refill()
    }, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [desk])
  useEffect(() => {
    void (candidateId === undefined ? desk.refill() : desk.open(candidateId).then(() => desk.refill()))
  }, [desk, candidateId])
  useRenewal(desk)
  useEffect(() => () => desk.close(), [desk])
  return desk
}

/** A claim runs 120 s. */
const RENEW_MS = 50_000

/** Claims run on while somebody moves or types here; who has left gives the candidates back. */
function useRenewal(desk: Desk<Prepared>): void {
  useEffect(() => {
    let active = true
    const act = (): void => void (active = true)
    for (const sign of ['keydown', 'pointermove'] as const) addEventListener(sign, act, { passive: true })
    const timer = setInterval(() => {
      if (active) void desk.renew()
      active = false
    }, RENEW_MS)
    return () => {
      clearInterval(timer)
      for (const sign of ['keydown', 'pointermove'] as const) removeEventListener(sign, act)
    }
  }, [desk])
}
