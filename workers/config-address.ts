/** A camera of the configuration as the one address text that is judged and sealed. */
import { type AddressPolicy, LIVE_POLICY, parseCameraAddress } from './capture/address.ts'
import { channelAddress, type StreamChoices, streamAddress } from './capture/address-parts.ts'
import type { SiteCamera, SiteFile } from './config-schema.ts'

const SCHEMES: Readonly<Record<SiteCamera['source'], readonly string[]>> = {
  rtsp: ['rtsp', 'rtsps'],
  'http-jpeg': ['http', 'https'],
  'http-stream': ['http', 'https'],
  hls: ['http', 'https'],
  gateway: [],
  recording: [],
}

/** The text that is sealed for a camera. `address` is resolved: never `env:NAME`. */
export function sealedText(camera: SiteCamera, address: string): string {
  const { source, platform, device = '', channel = '' } = camera
  if (source === 'recording') return JSON.stringify({ clip: address, timeline: camera.timeline })
  if (source === 'gateway') return channelAddress({ platform, device, channel })
  return streamAddress(address, choicesOf(camera))
}

function choicesOf({ source, transport, certificate }: SiteCamera): StreamChoices {
  return {
    ...(transport === 'udp' ? { transport } : {}),
    ...(certificate === 'unchecked' ? { certificate } : {}),
    ...(source === 'hls' ? { format: 'hls' } : {}),
  }
}

/** The rules for addresses that a site's file sets, without the folders of its recordings. */
export function policyOfSite({ network }: SiteFile): AddressPolicy {
  return {
    ...LIVE_POLICY,
    loopback: network?.loopback ?? false,
    ...(network?.allow === undefined ? {} : { allow: network.allow }),
  }
}

/** Which of `address`, `device` and `channel` a camera lacks or has too many of. */
export function sourceFinding({ source, address, main, device, channel }: SiteCamera): string | undefined {
  if (source !== 'gateway') {
    if (address === undefined) return 'address is missing; add it'
    return device === undefined && channel === undefined
      ? undefined
      : 'device and channel are for source: gateway; remove them, or change the source'
  }
  if (address !== undefined || main !== undefined)
    return 'a camera behind a gateway has no address of its own; remove address and main'
  return device === undefined || channel === undefined
    ? 'a camera behind a gateway needs device and channel, the 20 digits of each in quotes'
    : undefined
}

/** What is wrong with a camera's resolved address; repeats nothing of it, for it may hold a password. */
export function addressRefusal(site: SiteFile, camera: SiteCamera, address: string): string | undefined {
  if (camera.source === 'recording' || camera.source === 'gateway') return undefined
  const parsed = parseCameraAddress(sealedText(camera, address), policyOfSite(site))
  if (
    parsed.kind === 'refused' &&
    (/^(rtsps?|https?|udp|rtp|rtmps?|wss?|srt):/i.test(address) || address.length > 2000)
  )
    return parsed.reason
  const scheme = parsed.kind === 'address' && parsed.address.kind === 'network' ? parsed.address.scheme : ''
  const schemes = SCHEMES[camera.source]
  if (schemes.includes(scheme)) return undefined
  return `a camera with source: ${camera.source} has an address that begins with ${schemes.map((name) => `${name}://`).join(' or ')}`
}
