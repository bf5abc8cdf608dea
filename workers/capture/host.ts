/** Which hosts may be a camera. A name is resolved once, judged, and the judged address is the one connected to. */
import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import ipaddr from 'ipaddr.js'
import { captureError } from './fault.ts'

export interface HostPolicy {
  /** Whether this machine itself may be a camera (test farms, the demo). */
  readonly loopback: boolean
  /** When given, only hosts in these CIDR ranges. Link-local and metadata addresses are refused in any case. */
  readonly allow?: readonly string[]
}

/** The rules of a site's network. */
export interface NetworkPolicy extends HostPolicy {
  /** PEM file of the authorities that sign this site's certificates; absent = the public ones. */
  readonly caFile?: string
  /** First and last local port for RTP over UDP, both included, for the firewall; absent = FFmpeg's 5000 to 65000. */
  readonly udpPorts?: readonly [number, number]
}

/** Addresses at which clouds hand out credentials, outside the link-local range. */
const METADATA = new Set(['100.100.100.200', '192.0.0.192', 'fd00:ec2::254'])

const OPEN_RANGES = new Set(['unicast', 'private', 'uniqueLocal', 'carrierGradeNat'])

const NOT_ALLOWED = 'This host is not allowed as a camera'

/** Why a host written as numbers is refused; undefined for a host that may pass and for a name. */
export function literalHostRefusal(host: string, policy: HostPolicy): string | undefined {
  if (host.includes(':'))
    return ipaddr.IPv6.isValid(host) ? addressRefusal(host, policy) : 'The IPv6 host is not valid.'
  if (!/^(?:0x[0-9a-f]*|\d+)$/i.test(host.slice(host.lastIndexOf('.') + 1)))
    return host.includes('..') || host.length > 253 ? 'The host name is not valid.' : undefined
  // 2130706433, 0177.1 and 0x7f.1 are loopback to the system's resolver: one way to write an address is enough.
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(host) || !ipaddr.IPv4.isValid(host))
    return 'A host of numbers must be written as four decimal numbers without leading zeros, like 10.1.2.3.'
  return addressRefusal(host, policy)
}

/** Why this IP address may not be connected to; undefined when it may. */
export function addressRefusal(ip: string, policy: HostPolicy): string | undefined {
  const address = ipaddr.parse(ip)
  const range = address.range()
  if (METADATA.has(address.toString()))
    return `${NOT_ALLOWED}: it belongs to the machine's own surroundings. Enter the camera's own.`
  if (range === 'loopback') {
    return policy.loopback
      ? undefined
      : `${NOT_ALLOWED}: it is this machine itself. Enter the camera's own, or set network.loopback of the site.`
  }
  if (!OPEN_RANGES.has(range))
    return `${NOT_ALLOWED}: its address is of a kind no camera has (${range}). Enter the camera's own.`
  if (policy.allow !== undefined && !policy.allow.some((cidr) => inRange(address, cidr)))
    return `${NOT_ALLOWED}: it lies outside the address ranges of this site. Correct it, or add its range to network.allow.`
  return undefined
}

function inRange(address: ipaddr.IPv4 | ipaddr.IPv6, cidr: string): boolean {
  const [base, bits] = ipaddr.parseCIDR(cidr)
  return base.kind() === address.kind() && address.match([base, bits] as [ipaddr.IPv4, number])
}

/**
 * The IP address to connect to. Every address the name has must be allowed: a name that also points inside is a trap.
 * Throws `CaptureError` (`refused-address`, `unreachable`).
 */
export async function resolveHost(host: string, policy: HostPolicy): Promise<string> {
  if (ipaddr.isValid(host)) {
    const refusal = addressRefusal(host, policy)
    if (refusal !== undefined) throw captureError('refused-address', refusal)
    return host
  }
  let found: { address: string }[]
  try {
    found = await lookup(host, { all: true, order: 'ipv4first' })
  } catch {
    throw captureError(
      'unreachable',
      'The host name of the camera is not known. Check its spelling and the name server.',
    )
  }
  for (const { address } of found) {
    const refusal = addressRefusal(address, policy)
    if (refusal !== undefined) throw captureError('refused-address', refusal)
  }
  const first = found[0]
  if (first === undefined)
    throw captureError(
      'unreachable',
      'The host name of the camera has no address. Check its spelling, or enter the IP address.',
    )
  return first.address
}

/** Where a socket goes, judged. */
export interface Peer {
  readonly ip: string
  readonly port: number
}

/** Whether the host takes a TCP connection, asked only after an open ran out of time. */
export function acceptsConnections({ ip, port }: Peer): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host: ip, port })
    const finish = (open: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      answer(open)
    }
    const timer = setTimeout(() => finish(false), 500)
    socket.once('connect', () => finish(true)).once('error', () => finish(false))
  })
}
