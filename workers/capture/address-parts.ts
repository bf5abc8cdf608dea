/**
 * The written forms of an address that is more than one URL: a recording, a stream with choices of its own, a channel
 * behind a gateway. They are small JSON objects, so that one sealed text says all of it. Nothing is judged here.
 */

export interface RecordingParts {
  readonly kind: 'recording'
  readonly clip: string
  readonly timeline: string
}

/** How a stream is taken when it is not the usual way. */
export interface StreamChoices {
  /** RTSP only; absent = TCP. */
  readonly transport?: 'udp'
  /** TLS only; absent = the certificate is checked. */
  readonly certificate?: 'unchecked'
  /** HTTP only; absent = by the ending of the path. */
  readonly format?: 'hls'
}

export interface StreamParts extends StreamChoices {
  readonly kind: 'stream'
  readonly url: string
}

/** A channel of GB/T 28181: both ids have 20 digits. */
export interface ChannelParts {
  readonly kind: 'gateway'
  /** The platform whose gateway knows the channel. */
  readonly platform: string
  readonly device: string
  readonly channel: string
}

export type AddressParts = RecordingParts | StreamParts | ChannelParts

/** The parts of a JSON address; undefined when it is none of the forms, or has a key that the form does not know. */
export function readAddressParts(text: string): AddressParts | undefined {
  const value = parseObject(text)
  if (value === undefined) return undefined
  const { clip, timeline, url, transport, certificate, format, platform, device, channel, ...unknown } = value
  if (Object.keys(unknown).length > 0) return undefined
  if (isText(clip) && isText(timeline) && url === undefined) return { kind: 'recording', clip, timeline }
  if (isText(platform) && isText(device) && isText(channel) && url === undefined)
    return { kind: 'gateway', platform, device, channel }
  if (!isText(url) || !isOneOf(transport, 'udp') || !isOneOf(certificate, 'unchecked') || !isOneOf(format, 'hls'))
    return undefined
  return {
    kind: 'stream',
    url,
    ...(transport === undefined ? {} : { transport }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(format === undefined ? {} : { format }),
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isOneOf = <T extends string>(value: unknown, only: T): value is T | undefined =>
  value === undefined || value === only

/** The one text that is sealed for a stream: the URL alone where nothing else was chosen. */
export function streamAddress(url: string, choices: StreamChoices): string {
  return Object.keys(choices).length === 0 ? url : JSON.stringify({ url, ...choices })
}

/** The one text that is sealed for a channel behind a gateway. */
export function channelAddress({ platform, device, channel }: Omit<ChannelParts, 'kind'>): string {
  return JSON.stringify({ platform, device, channel })
}

/** Why this is no id of GB/T 28181; undefined when it is one. `name` begins the sentence. */
export function idRefusal(name: string, id: string): string | undefined {
  if (/^\d{20}$/.test(id)) return undefined
  return `The ${name} id has ${id.length} characters; an id of GB/T 28181 has exactly 20 digits. Copy it from the platform's channel list, in quotes.`
}
