/**
 * `npm run prove:faults`: the running system meets every fault it must stand: each is said in a clear sentence, and
 * nothing is lost or doubled. Needs about three minutes. Last line: {"faults":{name:{"ok":…,"sentence":"…"}},"lost":n,
 * "doubled":n,"leftOut":[…],"expected":"met"|[…]}; exit code 0 only when met.
 */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePortFrom } from '../start/port.ts'
import { proveOnDatabase, proveOnQueue, type Proof } from './fault-scenes.ts'
import { makeProofFolder } from './proof-folder.ts'
import { refuseInvalidPolygon, refuseWrongModel } from './refusals.ts'

const folder = makeProofFolder('faults')
const secret = `whsec_${randomBytes(32).toString('base64')}`
process.env['XUNJIE_PROOF_SECRET'] = secret
const at = async (name: string, port: number) => ({
  dataFolder: join(folder, name),
  port: await freePortFrom('127.0.0.1', port),
  secret,
})

try {
  const refusals: Proof = {
    faults: {
      invalidPolygon: await refuseInvalidPolygon(join(folder, 'polygon'), await freePortFrom('127.0.0.1', 18_470)),
      ...(await refuseWrongModel(join(folder, 'model'), await freePortFrom('127.0.0.1', 18_470))),
    },
    lost: 0,
    doubled: 0,
    leftOut: [],
  }
  const [first, second] = [await at('database', 18_500), await at('queue', 18_600)]
  // Both end before one that broke is told: each stops what it started.
  const scenes = await Promise.allSettled([proveOnDatabase(first), proveOnQueue(second)])
  const broken = scenes.find((scene) => scene.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  report([refusals, ...scenes.flatMap((scene) => (scene.status === 'fulfilled' ? [scene.value] : []))])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function report(proofs: readonly Proof[]): void {
  const faults = Object.assign({}, ...proofs.map((proof) => proof.faults)) as Proof['faults']
  const lost = proofs.reduce((sum, proof) => sum + proof.lost, 0)
  const doubled = proofs.reduce((sum, proof) => sum + proof.doubled, 0)
  const leftOut = proofs.flatMap((proof) => proof.leftOut)
  for (const name of leftOut) process.stderr.write(`LEFT OUT: ${name}, because its server is not installed here\n`)
  const failed = [
    ...Object.entries(faults).flatMap(([name, { ok }]) => (ok ? [] : [name])),
    ...(lost === 0 ? [] : [`lost: ${lost}`]),
    ...(doubled === 0 ? [] : [`doubled: ${doubled}`]),
  ]
  const expected = failed.length === 0 ? 'met' : failed
  process.stdout.write(`${JSON.stringify({ faults, lost, doubled, leftOut, expected })}\n`)
  process.exitCode = expected === 'met' ? 0 : 1
}
