import { expect, test } from 'vitest'
import { authorization } from './http-login.ts'

const mufasa = { method: 'GET', uri: '/dir/index.html', user: 'Mufasa', password: 'Circle of Life' }
const challenge = (algorithm: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`
const clientNonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ'

test('the examples of RFC 7616 3.9.1 are answered as printed there, SHA-256 before MD5', () => {
  const md5 = authorization([challenge('MD5')], mufasa, clientNonce)
  expect(md5).toContain('response="8ca523f5e9506fed4657c9700eebdbec"')
  const both = authorization([challenge('MD5'), challenge('SHA-256')], mufasa, clientNonce)
  expect(both).toContain('response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"')
})

test('digest is chosen where basic is offered too, and basic only when nothing else is', () => {
  const old = 'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"'
  expect(authorization([`Basic realm="x", ${old}`], mufasa)).toMatch(/^Digest .*response="[0-9a-f]{32}"/)
  expect(authorization(['Basic realm="x"'], mufasa)).toBe('Basic TXVmYXNhOkNpcmNsZSBvZiBMaWZl')
})

test('a login of an unknown kind is left unanswered', () => {
  expect(authorization(['Negotiate'], mufasa)).toBeUndefined()
  expect(authorization(['Digest realm="x", nonce="y", algorithm=SHA-512-256'], mufasa)).toBeUndefined()
})
