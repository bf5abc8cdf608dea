import { expect, test, vi } from 'vitest'
import type { CandidateDetail } from '../client/types.ts'
import { createDesk } from './desk.ts'
import type { DeskPort, OnDesk } from './verdict.ts'

/** A server with some candidates; what it is asked is written down. */
function startServer(ids: readonly string[]) {
  const open = new Set(ids)
  const asked: string[] = []
  const released: string[] = []
  const refusing = new Set<string>()
  const detailOf = (id: string) => ({ candidate: { id, version: 1, status: 'open' } }) as CandidateDetail
  const port: DeskPort<OnDesk> = {
    next: async (count, known) => {
      asked.push(`next ${count}`)
      const fresh = [...open].filter((id) => !known.has(id)).slice(0, count)
      return { details: fresh.map(detailOf), waiting: open.size }
    },
    prepare: async (detail) => ({ detail, release: () => void released.push(detail.candidate.id) }),
    load: async (id) => detailOf(id),
    claim: async () => undefined,
    decide: async ({ candidate: { id } }, { kind }) => {
      asked.push(`${kind} ${id}`)
      if (refusing.has(id)) throw new Error('changed')
      open.delete(id)
      return { id, status: 'confirmed', version: 2, undoUntil: new Date(Date.now() + 15_000).toISOString() }
    },
    undo: async (id) => {
      asked.push(`undo ${id}`)
      open.add(id)
      return { id, status: 'open', version: 3 }
    },
    viewed: async (id) => void asked.push(`viewed ${id}`),
    release: async (id) => void asked.push(`release ${id}`),
  }
  return { port, open, asked, released, refusing }
}

const idInFront = (desk: { state: () => { current?: OnDesk } }) => desk.state().current?.detail.candidate.id

test('the next candidate is in front before the verdict on the last one has arrived', async () => {
  const server = startServer(['a', 'b', 'c'])
  const desk = createDesk(server.port)
  await desk.refill()
  desk.decide({ kind: 'confirm' })
  expect(idInFront(desk)).toBe('b')
  expect(server.asked).not.toContain('confirm a')
  await vi.waitFor(() => expect(server.asked).toContain('confirm a'))
  expect(server.released).toContain('a')
})

test('every candidate is decided once and the desk ends empty, though lists lag behind verdicts', async () => {
  const ids = Array.from({ length: 20 }, (_, i) => `c${i}`)
  const server = startServer(ids)
  const desk = createDesk(server.port)
  await desk.refill()
  while (server.open.size > 0) {
    await vi.waitFor(() => expect(desk.state().phase).toBe('ready'))
    desk.decide({ kind: 'confirm' })
    await new Promise((resolve) => setImmediate(resolve))
  }
  await vi.waitFor(() => expect(desk.state().phase).toBe('empty'))
  expect(server.asked.filter((line) => line.startsWith('confirm')).toSorted()).toEqual(
    ids.map((id) => `confirm ${id}`).toSorted(),
  )
  expect(desk.state().decided).toBe(20)
})

test('an undo waits for the verdict on its way, then puts the candidate in front again', async () => {
  const server = startServer(['a', 'b'])
  const desk = createDesk(server.port)
  await desk.refill()
  desk.decide({ kind: 'reject', reason: 'look-alike' })
  await desk.undo()
  expect(server.asked.filter((line) => line.endsWith(' a'))).toEqual(['reject a', 'undo a'])
  expect(idInFront(desk)).toBe('a')
  expect(desk.state()).toMatchObject({ decided: 0, notice: { kind: 'undone' } })
})

test('a verdict that somebody else forestalled is said, and the desk goes on', async () => {
  const server = startServer(['a', 'b'])
  server.refusing.add('a')
  const desk = createDesk(server.port)
  await desk.refill()
  desk.decide({ kind: 'confirm' })
  await vi.waitFor(() => expect(desk.state().notice).toMatchObject({ kind: 'refused' }))
  expect(idInFront(desk)).toBe('b')
  expect(desk.state().decided).toBe(0)
})

test('what was skipped comes again when nothing else is left', async () => {
  const server = startServer(['a', 'b'])
  const desk = createDesk(server.port)
  await desk.refill()
  desk.skip()
  expect(idInFront(desk)).toBe('b')
  desk.decide({ kind: 'confirm' })
  await vi.waitFor(() => expect(idInFront(desk)).toBe('a'))
  expect(server.asked).toContain('release a')
})
