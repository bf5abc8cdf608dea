/** Pictures as a platform sends them on: coded in H.264, decoded again. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Rgb } from './pictures.ts'

const run = promisify(execFile)

/** Every picture is a key frame; what was burnt in before runs through the coder's predictions into its neighbours. */
export async function recoded(pictures: readonly Rgb[]): Promise<readonly Rgb[]> {
  const [{ width, height }] = pictures as readonly [Rgb]
  const folder = await mkdtemp(join(tmpdir(), 'views-'))
  const [raw, film, back] = ['raw', 'film.mkv', 'back'].map((name) => join(folder, name)) as [string, string, string]
  const shape = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', '1']
  const coder = ['-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '26', '-g', '1']
  try {
    await writeFile(raw, Buffer.concat(pictures.map(({ rgb }) => rgb)))
    await run('ffmpeg', ['-v', 'error', '-y', ...shape, '-i', raw, ...coder, film])
    await run('ffmpeg', ['-v', 'error', '-y', '-i', film, '-f', 'rawvideo', '-pix_fmt', 'rgb24', back])
    const bytes = await readFile(back)
    return pictures.map((_, k) => ({
      width,
      height,
      rgb: new Uint8Array(bytes.subarray(k * width * height * 3, (k + 1) * width * height * 3)),
    }))
  } finally {
    await rm(folder, { recursive: true })
  }
}
