/** What must not start: a model that is not what its manifest says, a zone whose polygon is no polygon. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import { processesNaming } from './processes.ts'

const root = join(import.meta.dirname, '../..')

export interface Refusal {
  readonly ok: boolean
  readonly sentence: string
}

interface Ended {
  readonly code: number | null
  readonly output: string
  /** Processes on its data folder that were still alive when it had ended. */
  readonly orphans: number
}

const MODEL = {
  labels: [{ label: 'car', threshold: 0.5 }],
  boxes: [{ labelIndex: 0, score: 0.9, box: [4, 4, 20, 16] as const }],
}

/** `models check` and `start` on a manifest with another hash than its weights have. */
export async function refuseWrongModel(folder: string, port: number): Promise<Readonly<Record<string, Refusal>>> {
  const manifest = await writeTinyModel(folder, MODEL, (fields) => (fields['sha256'] = '0'.repeat(64)))
  const check = await xunjie(folder, ['models', 'check', manifest])
  const start = await xunjie(
    folder,
    [
      'start',
      '--config',
      siteFile(folder, {
        port,
        polygon: [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      }),
    ],
    {
      XUNJIE_MANIFESTS: manifest,
    },
  )
  return {
    wrongModelCheck: judged(check, 1, /Restore the file|correct/),
    wrongModelStart: judged(start, 1, /Restore the file|correct/),
  }
}

/** `start` names file, line and remedy, and looks at nothing: no zone ever becomes the whole picture. */
export async function refuseInvalidPolygon(folder: string, port: number): Promise<Refusal> {
  const file = siteFile(folder, {
    port,
    polygon: [
      [0.1, 0.1],
      [0.9, 0.9],
      [0.9, 0.1],
      [0.1, 0.9],
    ],
  })
  return judged(
    await xunjie(folder, ['start', '--config', file]),
    2,
    /site\.yaml:\d+: cameras\.0\.zones\.0\.polygon: .*draw the corners/,
  )
}

function judged({ code, output, orphans }: Ended, wantedCode: number, sentence: RegExp): Refusal {
  const line = output.split('\n').find((text) => sentence.test(text)) ?? ''
  const traced = /\s+at .*:\d+:\d+\)?$/m.test(output)
  return { ok: code === wantedCode && line !== '' && !traced && orphans === 0, sentence: line || output.slice(-500) }
}

function siteFile(
  folder: string,
  { port, polygon }: { port: number; polygon: readonly (readonly number[])[] },
): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'site.yaml')
  writeFileSync(
    file,
    [
      'data: data',
      `listen: { port: ${port} }`,
      'platforms:',
      '  - { id: p, name: p, maxPulls: 1 }',
      'receivers:',
      '  - { id: city, adapter: local }',
      'cameras:',
      '  - id: lane',
      '    platform: p',
      '    nameZh: 巷口',
      '    source: rtsp',
      '    address: rtsp://camera.invalid/live',
      '    intervalSeconds: 60',
      '    categories: [mobile-vendor]',
      '    zones:',
      '      - id: pavement',
      '        kind: pavement',
      `        polygon: ${JSON.stringify(polygon)}`,
      '',
    ].join('\n'),
  )
  return file
}

async function xunjie(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'bin/xunjie.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      output += chunk
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output, orphans: processesNaming(folder).length }
}
