/** The `xunjie` command as a person meets it: its own process, its words, its exit codes. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStillServer } from '../fixtures/farm/fault-servers.ts'
import { commandRun, lastLine, startXunjie } from '../fixtures/xunjie-command.ts'
import { parseViewFile } from './analyze/view-file.ts'

const root = join(import.meta.dirname, '..')
const clip = join(root, 'fixtures/clips/parking-pavement.mp4')
const still = join(root, 'fixtures/clips/parking-pavement.reference.jpg')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

const xunjie = (...args: readonly string[]) => commandRun(startXunjie(folder, args))

describe('help', () => {
  test('the first page names every command, in groups, with examples', async () => {
    const { code, stdout } = await xunjie('--help')
    expect(code).toBe(0)
    for (const word of [
      'demo',
      'analyze',
      'start',
      'cameras',
      'ladder',
      'users',
      'keys',
      'audit',
      'evidence',
      'retention',
      'grid',
      'components',
      'registers',
      'departments',
      'roster',
      'doctor',
      'models',
      'categories',
      'Examples:',
      'See it work:',
    ]) {
      expect(stdout).toContain(word)
    }
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('an unknown command or option is refused with exit code 2', async () => {
    expect((await xunjie('analyse')).stderr).toMatch(/unknown command 'analyse'[\s\S]*analyze/)
    expect((await xunjie('analyze', 'x.mp4', '--fast')).code).toBe(2)
  })

  test('the plain-JavaScript start hands over to the Node of the repository', async () => {
    const child = spawn(process.execPath, [join(root, 'bin/xunjie.js'), '--version'], { cwd: folder })
    expect((await commandRun(child)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('analyze', () => {
  test('a committed clip gives a report, masked pictures, a view to edit and one JSON line', async () => {
    const out = join(folder, 'parking')
    const run = await xunjie('analyze', clip, '--out', out, '--json')
    expect(run.code, run.stderr).toBe(0)
    expect(run.stdout.trim().split('\n')).toHaveLength(1)
    const found = lastLine(run)
    expect(found).toMatchObject({ frames: 16, viewOrigin: 'proposed', report: join(out, 'report.html') })
    expect((found['detections'] as Record<string, number>)['car']).toBeGreaterThanOrEqual(8)
    expect((found['candidates'] as { category: string }[]).map(({ category }) => category)).toContain(
      'vehicle-illegal-parking',
    )
    const page = await readFile(join(out, 'report.html'), 'utf8')
    expect(page).not.toMatch(/<script|(?:src|href)="(?!data:)/)
    expect(page).toContain('机动车乱停放')
    expect((await readdir(join(out, 'pictures'))).length).toBeGreaterThan(0)
    expect(parseViewFile(await readFile(join(out, 'view.json'), 'utf8'), 'view.json').origin).toBe('proposed')
  })

  test('an edited view is obeyed, and kept when the clip is analysed again without it', async () => {
    const out = join(folder, 'edited')
    const view = {
      version: 1,
      origin: 'approved',
      categories: ['vehicle-illegal-parking'],
      zones: [
        {
          id: 'sky',
          kind: 'pavement',
          polygon: [
            [0, 0],
            [1, 0],
            [1, 0.1],
          ],
        },
      ],
    }
    await mkdir(out, { recursive: true })
    await writeFile(join(out, 'view.json'), JSON.stringify(view))
    const found = lastLine(await xunjie('analyze', clip, '--view', join(out, 'view.json'), '--out', out, '--json'))
    expect(found).toMatchObject({ viewOrigin: 'approved', candidates: [], sightings: 0 })
    await xunjie('analyze', still, '--out', out)
    expect(JSON.parse(await readFile(join(out, 'view.json'), 'utf8'))).toEqual(view)
  })

  test('a folder of pictures with a broken one among them is analysed without it', async () => {
    const pictures = join(folder, 'pictures')
    await mkdir(pictures)
    await cp(still, join(pictures, '1.jpg'))
    await writeFile(join(pictures, '2.jpg'), 'not a picture')
    const { code, stdout } = await xunjie('analyze', pictures)
    expect(code).toBe(0)
    expect(stdout).toMatch(/1 look at pictures\.[\s\S]*1 of the frames could not be decoded/)
    expect(existsSync(join(folder, 'out/pictures/report.html'))).toBe(true)
  })

  test('Ctrl-C on a live source ends it with what was seen so far', async () => {
    const jpeg = await readFile(still)
    let asked = 0
    const enough = Promise.withResolvers<void>()
    const server = await startStillServer((_, response) => {
      response.setHeader('content-type', 'image/jpeg').end(jpeg)
      if (++asked === 5) enough.resolve()
    })
    const address = `http://127.0.0.1:${server.port}/now.jpg`
    const child = startXunjie(folder, [
      'analyze',
      address,
      '--every',
      '100ms',
      '--for',
      '10m',
      '--json',
      '--out',
      join(folder, 'live'),
    ])
    const run = commandRun(child)
    await enough.promise
    child.kill('SIGINT')
    const { code } = await run
    expect(code).toBe(0)
    expect(lastLine(await run)).toMatchObject({ endedEarly: expect.stringContaining('Stopped by hand') })
    await server.stop()
  })
})

describe('bad input to analyze is a sentence and exit code 2', () => {
  test.each([
    ['a file that is not there', ['nowhere.mp4'], /nowhere\.mp4 does not exist/],
    ['an address of a strange kind', ['gopher://host/x'], /not allowed/],
    ['a port where nobody listens', ['rtsp://127.0.0.1:1/live'], /cannot be reached/],
    ['a time that is none', [clip, '--every', 'often'], /--every "often" is not a length of time/],
    ['a model that is not there', [clip, '--model', 'nowhere.json'], /nowhere\.json cannot be read/],
    ['a view with a bad polygon', [clip, '--view', 'bad-view.json'], /zones\[0\]\.polygon has 2 different corners/],
    ['a text that says it is a video', ['text.mp4'], /text\.mp4: It is not a video/],
    ['an empty folder', ['empty'], /holds no picture/],
  ])('%s', async (_, args, sentence) => {
    await writeFile(join(folder, 'text.mp4'), 'just text')
    await writeFile(
      join(folder, 'bad-view.json'),
      '{"version":1,"zones":[{"id":"a","kind":"road","polygon":[[0,0],[1,1]]}]}',
    )
    await mkdir(join(folder, 'empty'), { recursive: true })
    const run = await xunjie('analyze', ...args, '--json')
    expect(run.stderr).toMatch(sentence)
    expect(run.code).toBe(2)
    expect(lastLine(run)).toMatchObject({ error: { message: expect.stringMatching(sentence) } })
  })

  test('a wrong password, which is repeated nowhere', async () => {
    const server = await startStillServer((_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
    )
    const run = await xunjie('analyze', `http://me:s3cret@127.0.0.1:${server.port}/now.jpg`, '--json')
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(/user name or password/)
    expect(run.stdout + run.stderr).not.toContain('s3cret')
    await server.stop()
  })
})

describe('models', () => {
  test('the shipped detectors are what their manifests say', async () => {
    const run = await xunjie('models', 'check', '--json')
    expect(run.code, run.stdout).toBe(0)
    expect(lastLine(run)).toMatchObject({ problems: 0 })
    expect((await xunjie('models', 'list')).stdout).toContain('person')
  })

  test('a manifest that cannot be read is a problem with a remedy', async () => {
    const { code, stdout } = await xunjie('models', 'check', 'nowhere.json')
    expect(code).toBe(1)
    expect(stdout).toMatch(/PROBLEM The manifest .*nowhere\.json cannot be read; check the path/)
  })
})

describe('doctor', () => {
  test('every finding has a level, and every one that is not well says what to do', async () => {
    const findings = lastLine(await xunjie('doctor', '--json'))['findings'] as {
      level: string
      check: string
      remedy?: string
    }[]
    const checks = new Set(findings.map(({ check }) => check))
    for (const check of [
      'Node',
      'node-av',
      'onnxruntime-node',
      'sharp',
      'PostgreSQL',
      'disk',
      'memory',
      'port',
      'clock',
    ]) {
      expect(checks).toContain(check)
    }
    for (const { level, remedy } of findings) expect(remedy !== undefined).toBe(level !== 'ok')
  })

  test('engines that do not answer are bad, and their passwords stay out', async () => {
    const env = { DATABASE_URL: 'postgres://me:s3cret@127.0.0.1:1/x', QUEUE_URL: 'redis://:s3cret@127.0.0.1:1' }
    const { code, stdout } = await commandRun(startXunjie(folder, ['doctor'], env))
    expect(code).toBe(1)
    expect(stdout).toMatch(/✗ PostgreSQL .*does not answer[\s\S]*✗ Redis .*does not answer/)
    expect(stdout).not.toContain('s3cret')
  })
})
