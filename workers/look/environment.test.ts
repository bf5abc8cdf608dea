import { expect, test } from 'vitest'
import { LIVE_POLICY } from '../capture/address.ts'
import { childrenFor } from '../capture/capture.ts'
import { lookEnvironment, parallelFor } from './environment.ts'

const LEAST = { XUNJIE_DATA: '/data', XUNJIE_KEY_FILE: '/data/master.key' }

test('what the launcher leaves out has a safe value: no files, no loopback', () => {
  const environment = lookEnvironment(LEAST)
  expect(environment).toMatchObject({ evidenceFolder: '/data/evidence', policy: LIVE_POLICY })
  expect(environment.children).toBeGreaterThanOrEqual(1)
  expect([environment.manifests, environment.parallel]).toEqual([undefined, undefined])
})

test('a worker holds as many looks as the owners allow, within what its memory bears', () => {
  expect([0, 40, 300, 9000].map(parallelFor)).toEqual([16, 40, 300, 512])
  expect([16, 97, 512].map(childrenFor)).toEqual([2, 3, 11])
  expect(lookEnvironment({ ...LEAST, XUNJIE_LOOK_PARALLEL: '256' }).parallel).toBe(256)
})

test('the network rules of the site become the policy of every pull', () => {
  const network = { loopback: true, files: ['/clips'], allow: ['10.0.0.0/8'] }
  const { policy } = lookEnvironment({ ...LEAST, XUNJIE_NETWORK: JSON.stringify(network) })
  expect(policy).toEqual({ ...LIVE_POLICY, loopback: true, folders: ['/clips'], allow: ['10.0.0.0/8'] })
})

test('inference runs on the CPU with what each model prefers, unless the site says otherwise', () => {
  expect(lookEnvironment(LEAST)).toMatchObject({ device: 'cpu', precision: undefined })
  const environment = lookEnvironment({ ...LEAST, XUNJIE_DEVICE: 'cuda', XUNJIE_PRECISION: 'fp32' })
  expect(environment).toMatchObject({ device: 'cuda', precision: 'fp32' })
})

test.each([
  ['XUNJIE_DATA', { XUNJIE_KEY_FILE: '/k' }],
  ['XUNJIE_KEY_FILE', { XUNJIE_DATA: '/data' }],
  ['XUNJIE_NETWORK', { ...LEAST, XUNJIE_NETWORK: '{loopback' }],
  ['XUNJIE_NETWORK', { ...LEAST, XUNJIE_NETWORK: '{"loopback":"yes","files":[]}' }],
  ['XUNJIE_DEVICE', { ...LEAST, XUNJIE_DEVICE: 'gpu' }],
  ['XUNJIE_PRECISION', { ...LEAST, XUNJIE_PRECISION: 'int4' }],
  ['XUNJIE_LOOK_PARALLEL', { ...LEAST, XUNJIE_LOOK_PARALLEL: '0' }],
  ['XUNJIE_EVIDENCE_LIMIT_MB', { ...LEAST, XUNJIE_EVIDENCE_LIMIT_MB: 'much' }],
])('a wrong %s is named in a sentence', (name, env) => {
  expect(() => lookEnvironment(env)).toThrow(expect.objectContaining({ code: 'environment' }))
  expect(() => lookEnvironment(env)).toThrow(new RegExp(`^${name} .*\\.$`))
})
