/** Where a camera's address comes from. It holds a password: an argument would stay in the shell's history. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { CommandError } from '../command-error.ts'

/** @param given the argument, `-` for stdin, absent for XUNJIE_CAMERA_ADDRESS, stdin or a question */
export async function readAddress(given: string | undefined): Promise<string> {
  const fromEnv = process.env['XUNJIE_CAMERA_ADDRESS']
  if (given !== undefined && given !== '-') {
    if (/:\/\/[^/]*@/.test(given)) warn()
    return given
  }
  if (given === undefined && fromEnv !== undefined && fromEnv !== '') return fromEnv
  const address = process.stdin.isTTY ? await ask() : (await text(process.stdin)).trim()
  if (address === '')
    throw new CommandError('NO_ADDRESS', 'No address was given. Pipe it in, or set XUNJIE_CAMERA_ADDRESS.')
  return address
}

function warn(): void {
  process.stderr.write(
    'xunjie: the password in this argument stays in the shell’s history and was visible to other users of this machine. Leave the address out next time: it is then asked for.\n',
  )
}

async function ask(): Promise<string> {
  process.stderr.write('Address (rtsp://user:password@host/…; not shown): ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const question = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return (await question.question('')).trim()
  } finally {
    question.close()
    process.stderr.write('\n')
  }
}
