/** Reviewers at work: each asks for its next items and decides the first of them, at a fixed rate whatever the answers take. */
import { setTimeout as delay } from 'node:timers/promises'
import { Client as HttpClient } from 'undici'

export interface Seat {
  readonly headers: Readonly<Record<string, string>>
}

export interface Load {
  readonly url: string
  readonly seats: readonly Seat[]
  readonly perSecond: number
  readonly seconds: number
}

export interface Measured {
  /** From the moment a request was due to its answer, ms: one that waits for a slow one before it counts its wait. */
  readonly next: readonly number[]
  readonly verdict: readonly number[]
  readonly statuses: Readonly<Record<string, number>>
}

interface Desk {
  readonly client: HttpClient
  readonly headers: Readonly<Record<string, string>>
  turn: number
  at: { readonly id: string; readonly version: number } | undefined
  busy: Promise<void>
}

/** One connection a seat. */
export async function reviewAt({ url, seats, perSecond, seconds }: Load): Promise<Measured> {
  const next: number[] = []
  const verdict: number[] = []
  const statuses: Record<string, number> = {}
  const count = (status: number) => (statuses[status] = (statuses[status] ?? 0) + 1)
  const desks = seats.map(({ headers }, i): Desk => {
    // The API limits requests by address; each seat has its own, as in a centre.
    const client = new HttpClient(url, { localAddress: `127.0.0.${10 + i}`, pipelining: 1 })
    return { client, headers, turn: 0, at: undefined, busy: Promise.resolve() }
  })
  const ask = async (desk: Desk, due: number): Promise<void> => {
    const { at } = desk
    desk.turn += 1
    if (at === undefined) {
      const answer = await send(desk, '/v1/review/next', { count: 3 })
      next.push(performance.now() - due)
      count(answer.status)
      const candidate = answer.body.items?.[0]?.candidate
      desk.at = candidate && { id: candidate.id, version: candidate.version }
      return
    }
    const [what, said] =
      desk.turn % 4 === 0 ? (['reject', { reason: 'look-alike' }] as const) : (['confirm', {}] as const)
    const answer = await send(desk, `/v1/candidates/${at.id}/${what}`, said, at.version)
    verdict.push(performance.now() - due)
    count(answer.status)
    desk.at = undefined
  }
  const begin = performance.now()
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = begin + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await delay(wait)
    const desk = desks[n % desks.length]!
    desk.busy = desk.busy.then(() => ask(desk, due))
  }
  await Promise.all(desks.map(({ busy }) => busy))
  await Promise.all(desks.map(({ client }) => client.close()))
  return { next, verdict, statuses }
}

interface Answer {
  readonly items?: readonly { readonly candidate: { readonly id: string; readonly version: number } }[]
}

async function send({ client, headers }: Desk, path: string, body: object, version?: number) {
  const { statusCode, body: answer } = await client.request({
    method: 'POST',
    path,
    headers: {
      ...headers,
      'content-type': 'application/json',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  })
  return { status: statusCode, body: (await answer.json()) as Answer }
}
