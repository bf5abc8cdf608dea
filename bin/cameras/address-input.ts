/** Where a camera's address comes from. It holds a password: an argument would stay in the shell's history. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { CommandError } from '../command-error.ts'

/** @param given the argument, `-` for stdin, absent for XUNJIE_CAMERA_ADDRESS, stdin or a question */
export async function readAddress(given: string | undefined): Promise<string> {
  return (await readAddresses(given, undefined)).address
}

/**
 * As `readAddress`, with the main stream of the camera when `main` says that there is one: its address, or true for
 * XUNJIE_CAMERA_MAIN, the second line of stdin or a second question.
 */
export async function readAddresses(
  given: string | undefined,
  main: string | true | undefined,
): Promise<{ readonly address: string; readonly main?: string }> {
  const piped = process.stdin.isTTY ? undefined : once(async () => (await text(process.stdin)).split(/\r?\n/))
  const read = async (source: Source): Promise<string> => {
    const fromEnv = process.env[source.variable]
    if (source.given !== undefined && source.given !== '-') {
      if (/:\/\/[^/]*@/.test(source.given)) warn()
      return source.given
    }
    if (source.given === undefined && fromEnv !== undefined && fromEnv !== '') return fromEnv
    const address = (piped ? (await piped())[source.line] : await ask(source.question))?.trim()
    if (address) return address
    throw new CommandError('NO_ADDRESS', `No ${source.what} was given. Pipe it in, or set ${source.variable}.`)
  }
  const address = await read({ ...ADDRESS, ...(given === undefined ? {} : { given }) })
  if (main === undefined) return { address }
  // The address itself may have come from elsewhere: then the main stream's is all that is piped in.
  const alone = given !== undefined && given !== '-' ? true : (process.env[ADDRESS.variable] ?? '') !== ''
  return { address, main: await read({ ...MAIN, line: alone ? 0 : 1, ...(main === true ? {} : { given: main }) }) }
}

interface Source {
  readonly given?: string
  readonly variable: string
  /** Of what is piped in. */
  readonly line: number
  readonly what: string
  readonly question: string
}

const ADDRESS = { variable: 'XUNJIE_CAMERA_ADDRESS', line: 0, what: 'address', question: 'Address' }
const MAIN = { variable: 'XUNJIE_CAMERA_MAIN', what: 'address of the main stream', question: 'Main stream' }

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined
  return () => (started ??= work())
}

function warn(): void {
  process.stderr.write(
    'xunjie: the password in this argument stays in the shell’s history and was visible to other users of this machine. Leave the address out next time: it is then asked for.\n',
  )
}

async function ask(what: string): Promise<string> {
  process.stderr.write(`${what} (rtsp://user:password@host/…; not shown): `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const question = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return (await question.question('')).trim()
  } finally {
    question.close()
    process.stderr.write('\n')
  }
}
