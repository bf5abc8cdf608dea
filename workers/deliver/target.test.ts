import { expect, test } from 'vitest'
import { type ResolvedAddress, resolveTarget } from './target.ts'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'cases.example.gov': ['93.184.216.34'],
  'inner.example.gov': ['10.20.30.40'],
  'both.example.gov': ['93.184.216.34', '127.0.0.1'],
  'meta.example.gov': ['169.254.169.254'],
}
const resolve = async (name: string): Promise<readonly ResolvedAddress[]> => {
  const addresses = NAMES[name]
  if (addresses === undefined) throw new Error('ENOTFOUND')
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

const NEVER = [
  ['ftp://cases.example.gov/', 'must begin with https'],
  ['file:///etc/passwd', 'must begin with https'],
  ['gopher://cases.example.gov', 'must begin with https'],
  ['not a url', 'not a URL'],
  ['https://user:pass@cases.example.gov/', 'must not carry a user'],
  ['http://169.254.169.254/latest/meta-data', 'metadata'],
  ['http://meta.example.gov/', 'metadata'],
  ['http://[::ffff:169.254.169.254]/', 'metadata'],
  ['http://[fd00:ec2::254]/', 'metadata'],
  ['http://100.100.100.200/', 'metadata'],
  ['http://2852039166/', 'metadata'],
  ['http://0xa9fea9fe/', 'metadata'],
  // What one parser takes for a user another takes for the host.
  ['http://169.254.169.254\\@cases.example.gov/', 'metadata'],
  ['http://cases.example.gov@169.254.169.254/', 'must not carry a user'],
  ['http://169.254.10.1/', 'linkLocal'],
  ['http://[fe80::1]/', 'linkLocal'],
  ['http://0.0.0.0/', 'reserved range'],
  ['http://224.0.0.1/', 'multicast'],
  ['http://255.255.255.255/', 'broadcast'],
  ['http://gone.example.gov/', 'does not resolve'],
] as const

test.each(NEVER)('%s is refused for every receiver: %s', async (address, reason) => {
  for (const allowLoopback of [false, true]) {
    const target = await resolveTarget(address, { allowLoopback }, resolve)
    expect(target.kind === 'refused' && target.reason).toContain(reason)
  }
})

const INNER = [
  'http://127.0.0.1:8080/',
  'http://127.1/',
  'http://2130706433/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://10.0.0.5/',
  'http://172.16.3.4/',
  'http://192.168.1.1/',
  'http://[fd12:3456::1]/',
  'http://inner.example.gov/',
  'http://both.example.gov/',
]

test.each(INNER)('%s is called only for a receiver that permits inner addresses', async (address) => {
  expect((await resolveTarget(address, { allowLoopback: false }, resolve)).kind).toBe('refused')
  expect((await resolveTarget(address, { allowLoopback: true }, resolve)).kind).toBe('allowed')
})

test('the connection goes to the address that was checked', async () => {
  const target = await resolveTarget('https://cases.example.gov/v1/cases', { allowLoopback: false }, resolve)
  expect(target).toMatchObject({ kind: 'allowed', connectTo: { address: '93.184.216.34', family: 4 } })
})

test('no reason repeats the address', async () => {
  for (const [address] of NEVER) {
    const target = await resolveTarget(address, { allowLoopback: false }, resolve)
    expect(target.kind === 'refused' && target.reason).not.toMatch(/169\.254|example\.gov|passwd|user:/)
  }
})
