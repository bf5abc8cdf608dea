import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import { commandLineOf, descendants, processesNaming } from '../prove/processes.ts'
import { makeProofFolder } from '../prove/proof-folder.ts'
import { freePortFrom } from './port.ts'

const COMMAND = join(import.meta.dirname, '../xunjie.ts')

const launchers: ChildProcess[] = []
let folder: string
let manifest: string

beforeAll(async () => {
  folder = makeProofFolder('launcher')
  manifest = await writeTinyModel(folder, {
    labels: [{ label: 'car', threshold: 0.5 }],
    boxes: [{ labelIndex: 0, score: 0.9, box: [4, 4, 20, 16] }],
  })
  const site = {
    data: 'data',
    listen: { port: await freePortFrom('127.0.0.1', 18_700) },
    platforms: [{ id: 'p', name: 'p', maxPulls: 1 }],
    receivers: [{ id: 'city', adapter: 'local' }],
    cameras: [
      {
        id: 'lane',
        platform: 'p',
        nameZh: '巷口',
        source: 'rtsp',
        address: 'rtsp://camera.invalid/live',
        intervalSeconds: 3600,
        categories: ['mobile-vendor'],
      },
    ],
  }
  writeFileSync(join(folder, 'site.json'), JSON.stringify(site))
})
afterAll(() => {
  for (const launcher of launchers) launcher.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** `xunjie start`, once it says that it runs. */
async function startSystem(): Promise<{ launcher: ChildProcess; running: readonly number[] }> {
  const launcher = spawn(process.execPath, [COMMAND, 'start', '--config', join(folder, 'site.json')], {
    env: { ...process.env, XUNJIE_MANIFESTS: manifest },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  launchers.push(launcher)
  for await (const line of createInterface({ input: launcher.stdout })) if (line.startsWith('running')) break
  const started = descendants(launcher.pid!)
  expect(started.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['api', 'intake', 'deliver', 'look', 'patrol', 'postmaster', 'infer-child']),
  )
  return { launcher, running: started.map(({ pid }) => pid) }
}

const left = (running: readonly number[]) =>
  [...running.filter((pid) => commandLineOf(pid) !== ''), ...processesNaming(folder)].map(commandLineOf)

test('Ctrl-C ends the system with code 0 and leaves no process of it behind', async () => {
  const { launcher, running } = await startSystem()
  launcher.kill('SIGINT')
  expect(await once(launcher, 'exit')).toEqual([0, null])
  expect(left(running)).toEqual([])
})

test('a launcher that is killed takes every process with it, and the next start on its data works', async () => {
  const { launcher, running } = await startSystem()
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  await vi.waitFor(() => expect(left(running)).toEqual([]), { timeout: 30_000, interval: 100 })
  const next = await startSystem()
  next.launcher.kill('SIGTERM')
  expect(await once(next.launcher, 'exit')).toEqual([0, null])
  expect(left(next.running)).toEqual([])
})
