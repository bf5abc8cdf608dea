import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

function recorder() {
  const said: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk))
      done()
    },
  })
  return { said, stream: stream as unknown as NodeJS.WriteStream }
}

test('away from a terminal a line comes every five seconds and says what is left', () => {
  const { said, stream } = recorder()
  let now = 0
  const progress = createProgress(stream, () => now)
  for (let look = 1; look <= 12; look++) {
    now += 1000
    progress.step(look, look * 2, 48)
  }
  progress.stop()
  expect(said).toEqual(['5 looks, at 0:10 of 0:48, about 19 s left\n', '10 looks, at 0:20 of 0:48, about 14 s left\n'])
})
