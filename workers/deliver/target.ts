/**
 * Where a webhook may go. The name is resolved once and the connection is made to the address that was checked, so that
 * a name that changes its answer between the check and the connect reaches nothing (DNS rebinding).
 */
import ipaddr from 'ipaddr.js'

export interface TargetPolicy {
  /** Loopback and private ranges are refused unless the receiver says so: most case systems live in the same network. */
  readonly allowLoopback: boolean
}

export interface ResolvedAddress {
  readonly address: string
  readonly family: 4 | 6
}

/** Name → addresses; the fake of the tests and `dns.promises.lookup(name, { all: true })` in production. */
export type ResolveName = (hostname: string) => Promise<readonly ResolvedAddress[]>

export type Target =
  | { readonly kind: 'allowed'; readonly url: URL; readonly connectTo: ResolvedAddress }
  | { readonly kind: 'refused'; readonly reason: string }

const refused = (reason: string): Target => ({ kind: 'refused', reason })

/**
 * Checks a receiver's address and says which network address to connect to. Reasons are sentences without the address.
 * Every answer of the name must be permitted: one bad answer among good ones is an attack or a mistake.
 */
export async function resolveTarget(address: string, policy: TargetPolicy, resolve: ResolveName): Promise<Target> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined) return refused("The receiver's address is not a URL. Correct it in the configuration.")
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused("The receiver's address must begin with https:// or http://. Correct it in the configuration.")
  if (url.username !== '' || url.password !== '')
    return refused("The receiver's address must not carry a user or password: messages are signed instead.")
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const answers = ipaddr.isValid(host) ? [literal(host)] : await lookUp(host, resolve)
  if (answers.length === 0)
    return refused(
      "The receiver's name does not resolve. Check the name in the configuration and the DNS of this machine.",
    )
  for (const answer of answers) {
    const range = refusedRange(answer.address, policy)
    if (range !== undefined) return refused(`The receiver's address leads to ${range}. Such addresses are not called.`)
  }
  return { kind: 'allowed', url, connectTo: answers[0]! }
}

function literal(host: string): ResolvedAddress {
  return { address: host, family: ipaddr.parse(host).kind() === 'ipv6' ? 6 : 4 }
}

async function lookUp(host: string, resolve: ResolveName): Promise<readonly ResolvedAddress[]> {
  try {
    return await resolve(host)
  } catch {
    return []
  }
}

const INNER_RANGES = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat'])

/** What is wrong with an address, as words that complete "leads to …"; undefined when it may be called. */
function refusedRange(address: string, policy: TargetPolicy): string | undefined {
  // ::ffff:127.0.0.1 is 127.0.0.1: judge what the kernel would reach.
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  if (isMetadata(parsed.toNormalizedString())) return "a cloud's metadata service"
  if (range === 'unicast') return undefined
  if (!INNER_RANGES.has(range)) return `a reserved range (${range})`
  if (policy.allowLoopback) return undefined
  return 'this machine or an inner network, which this receiver is not permitted (allowLoopback)'
}

/** Addresses of metadata services that lie in ranges which are otherwise permitted. */
function isMetadata(address: string): boolean {
  return address === '169.254.169.254' || address === '100.100.100.200' || address === 'fd00:ec2:0:0:0:0:0:254'
}
