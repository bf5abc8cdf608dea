/** How a camera of a list is reached: judged like every address, and never repeated in a sentence. */
import type { CameraRow } from '../../pipeline/commissioning/camera-row.ts'
import type { RowFinding } from '../../pipeline/commissioning/cells.ts'
import { type AddressPolicy, parseCameraAddress } from '../../workers/capture/address.ts'
import { channelAddress, streamAddress } from '../../workers/capture/address-parts.ts'

/** Whether this machine itself may be a camera is for the site’s configuration to say, at each look. */
const POLICY: AddressPolicy = { folders: [], loopback: true }

export type SourceKind = 'rtsp' | 'http-jpeg' | 'http-stream' | 'hls' | 'gateway'

export interface ListedSource {
  /** Absent: the list says nothing of it, and the camera keeps what it has. */
  readonly stream?: { readonly kind: SourceKind; readonly address: string }
  /** null: it has no main stream (any more). */
  readonly main?: string | null
}

export interface SourceContext {
  readonly hasGateway: boolean
  /** The camera is there already, so that nothing of its source need be said again. */
  readonly known: boolean
}

export function listedSource(row: CameraRow, context: SourceContext): ListedSource | readonly RowFinding[] {
  const findings: RowFinding[] = []
  const bad = (field: string, reason: string): undefined => {
    findings.push({ line: row.line, field, reason })
  }
  const stream = row.address === undefined ? channelOf(row, context, bad) : streamOf(row.address, row.source, bad)
  const main = row.main ? mainOf(row, bad) : row.main
  if (findings.length > 0) return findings
  return { ...(stream && { stream }), ...(main === undefined ? {} : { main }) }
}

type Bad = (field: string, reason: string) => undefined

function streamOf(address: string, wanted: string | undefined, bad: Bad): ListedSource['stream'] {
  const parsed = parseCameraAddress(address, POLICY)
  if (parsed.kind === 'refused') return bad('address', clause(parsed.reason))
  if (parsed.address.kind !== 'network')
    return bad('address', 'it is no address of a camera: give rtsp:// or http(s)://')
  const { scheme, format, path } = parsed.address
  const guess: SourceKind = scheme.startsWith('rtsp')
    ? 'rtsp'
    : (format ?? (/\.jpe?g$/i.test(path.split('?', 1)[0]!) ? 'http-jpeg' : 'http-stream'))
  const kind = (['rtsp', 'http-jpeg', 'http-stream', 'hls'] as const).find((known) => known === wanted) ?? guess
  if (wanted !== undefined && kind !== wanted)
    return bad('source', 'it is none of rtsp, http-jpeg, http-stream, hls: leave it empty where the address tells it')
  if ((kind === 'rtsp') !== scheme.startsWith('rtsp'))
    return bad('source', `it is ${kind}, and the address begins with ${scheme}://`)
  return { kind, address: kind === 'hls' && format === undefined ? streamAddress(address, { format: 'hls' }) : address }
}

function channelOf(row: CameraRow, { hasGateway, known }: SourceContext, bad: Bad): ListedSource['stream'] {
  const { platform, device, channel = row.deviceCode ?? undefined } = row
  if (hasGateway && device !== undefined && channel !== undefined)
    return { kind: 'gateway', address: channelAddress({ platform, device, channel }) }
  if (known) return undefined
  return bad(
    'address',
    hasGateway
      ? 'the row has neither an address nor the ids for the platform’s gateway: give device and channel, 20 digits each'
      : 'the row has no address, and its platform has no gateway that would open a channel: give an address, or the platform a gateway',
  )
}

function mainOf({ address, main }: CameraRow, bad: Bad): string | undefined {
  if (address === undefined) return bad('main', 'a camera without an address has no main stream of its own')
  const parsed = parseCameraAddress(main ?? '', POLICY)
  if (parsed.kind === 'refused') return bad('main', clause(parsed.reason))
  if (parsed.address.kind !== 'network') return bad('main', 'it is no address of a camera: give rtsp:// or http(s)://')
  return main ?? undefined
}

/** A sentence as a clause of another. */
function clause(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '')
}
