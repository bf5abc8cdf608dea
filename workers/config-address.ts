/** A camera of the configuration as the one address text that is judged and sealed. */
import { type AddressPolicy, LIVE_POLICY, parseCameraAddress } from './capture/address.ts'
import { type StreamChoices, streamAddress } from './capture/address-parts.ts'
import type { SiteCamera, SiteFile } from './config-schema.ts'

const SCHEMES: Readonly<Record<SiteCamera['source'], readonly string[]>> = {
  rtsp: ['rtsp', 'rtsps'],
  'http-jpeg': ['http', 'https'],
  'http-stream': ['http', 'https'],
  hls: ['http', 'https'],
  recording: [],
}

/** The text that is sealed for a camera. `address` is resolved: never `env:NAME`. */
export function sealedText(camera: SiteCamera, address: string): string {
  if (camera.source === 'recording') return JSON.stringify({ clip: address, timeline: camera.timeline })
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

/** What is wrong with a camera's resolved address; repeats nothing of it, for it may hold a password. */
export function addressRefusal(site: SiteFile, camera: SiteCamera, address: string): string | undefined {
  if (camera.source === 'recording') return undefined
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
