import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ffmpeg from 'fluent-ffmpeg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasFfmpeg, takeWithFfmpeg } from './ffmpeg-driver.ts'

const installed = await hasFfmpeg()
let folder: string

/** The program on a machine that is overrun: its output closes long before its last words and its end. */
const late = (real: string) => `#!/bin/sh
case "$*" in *image2pipe*) ;; *) exec ${real} "$@" ;; esac
exec 1>&-
cat > /dev/null
sleep 0.2
echo 'pipe:0: Server returned 401 Unauthorized (authorization failed)' >&2
exit 8
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-ffmpeg-'))
  if (!installed) return
  const real = execFileSync('which', ['ffmpeg'], { encoding: 'utf8' }).trim()
  await writeFile(join(folder, 'ffmpeg'), late(real), { mode: 0o755 })
  ffmpeg.setFfmpegPath(join(folder, 'ffmpeg'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.skipIf(!installed)('the ffmpeg driver', () => {
  test('names a refused password by the last words of the program, however late they come', async () => {
    const input = { kind: 'file', path: join(folder, 'street.mp4') } as const
    const job = { input, openMs: 5000, firstPacketMs: 5000, totalMs: 10_000 }
    await expect(takeWithFfmpeg(job, new AbortController().signal)).rejects.toMatchObject({
      code: 'refused-credentials',
    })
  })
})
