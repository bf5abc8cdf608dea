/** What a site says about the gateway of a platform, and what is stored sealed of it. */
import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'
import ipaddr from 'ipaddr.js'
import { parseCameraAddress } from '../address.ts'
import { unknownPlaceholder } from './template.ts'

const strict = { additionalProperties: false } as const
const Texts = Type.Record(Type.String(), Type.String())
const Pointer = Type.String({ pattern: '^(/.*)?$' })

/** One request of a platform's own API. Placeholders stand in path, query, headers and the strings of the body. */
const Call = Type.Object(
  {
    method: Type.Union([Type.Literal('GET'), Type.Literal('POST'), Type.Literal('PUT'), Type.Literal('DELETE')]),
    path: Type.String({ pattern: '^/' }),
    query: Type.Optional(Texts),
    headers: Type.Optional(Texts),
    /** Sent as JSON. */
    body: Type.Optional(Type.Unknown()),
  },
  strict,
)

const Expected = Type.Object(
  { pointer: Pointer, equals: Type.Union([Type.String(), Type.Number(), Type.Boolean()]) },
  strict,
)

const Login = Type.Object({ ...Call.properties, token: Pointer }, strict)

const Open = Type.Object(
  {
    ...Call.properties,
    /** Where the answer has the stream's address. */
    address: Pointer,
    /** Where it has what `close` needs to name the stream, as `{handle}`. */
    handle: Type.Optional(Pointer),
  },
  strict,
)

export const GatewaySchema = Type.Object(
  {
    kind: Type.Union([Type.Literal('wvp'), Type.Literal('zlmediakit'), Type.Literal('api')]),
    /** Where its API is. */
    url: Type.String({ minLength: 1 }),
    user: Type.Optional(Type.String({ minLength: 1 })),
    /** `env:NAME`. Its password (with `user`), API key or secret. */
    secret: Type.Optional(Type.String({ pattern: '^env:[A-Z_][A-Z0-9_]*$' })),
    certificate: Type.Optional(Type.Union([Type.Literal('checked'), Type.Literal('unchecked')])),
    /** CIDRs in which the streams of its answers may lie; absent = `network.allow`. */
    mediaHosts: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
    /** Host that replaces the one of its answers, for a gateway that does not know its own. */
    mediaHost: Type.Optional(Type.String({ minLength: 1 })),
    /** Which address of the answer: wvp and zlmediakit. */
    stream: Type.Optional(Type.Union([Type.Literal('rtsp'), Type.Literal('flv'), Type.Literal('hls')])),
    /** zlmediakit: a stream that runs there, one that it is told to pull, or a still. */
    take: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('proxy'), Type.Literal('snapshot')])),
    /** zlmediakit: application and id of the streams. */
    app: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' })),
    streamId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    /** zlmediakit, `proxy`: what it pulls. `env:NAME` where it holds a password. */
    source: Type.Optional(Type.String({ minLength: 1 })),
    /** zlmediakit: RTSP or HTTP port of its streams. */
    mediaPort: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 })),
    /** api. */
    login: Type.Optional(Login),
    open: Type.Optional(Open),
    close: Type.Optional(Call),
    success: Type.Optional(Expected),
  },
  strict,
)

export type GatewayFile = Static<typeof GatewaySchema>
export type GatewayCall = Static<typeof Call>

/** As `GatewayFile`, every `env:` resolved: as secret as a password. */
export type GatewaySetup = GatewayFile

const SetupSchema = Type.Object({ ...GatewaySchema.properties, secret: Type.Optional(Type.String()) }, strict)

/** What was sealed; undefined for a text that no version of this program sealed. */
export function parseGatewaySetup(text: string): GatewaySetup | undefined {
  const value: unknown = JSON.parse(text)
  return Check(SetupSchema, value) ? value : undefined
}

/** Everything wrong with a gateway's entry: the key, and what to do. */
export function gatewayFindings(gateway: GatewayFile): readonly (readonly [string, string])[] {
  const findings: (readonly [string, string])[] = []
  const add = (key: string, sentence: string) => findings.push([key, sentence])
  const url = parseCameraAddress(gateway.url, { folders: [], loopback: true })
  if (url.kind !== 'address' || url.address.kind !== 'network' || !url.address.scheme.startsWith('http'))
    add('url', 'the API of a gateway has an address that begins with http:// or https://')
  else if (url.address.login !== undefined)
    add('url', 'write user and secret: env:NAME beside it, not into the address')
  for (const cidr of gateway.mediaHosts ?? [])
    if (!ipaddr.isValidCIDR(cidr)) add('mediaHosts', 'a range is written as 10.20.0.0/16, one host as 10.20.1.9/32')
  for (const [key, sentence] of needsOf(gateway)) add(key, sentence)
  for (const text of templatesOf(gateway)) {
    const name = unknownPlaceholder(text)
    if (name !== undefined)
      add(
        'kind',
        `{${name}} is not a placeholder; they are {device}, {channel}, {user}, {secret}, {token} and {handle}`,
      )
  }
  return findings
}

function needsOf(gateway: GatewayFile): readonly (readonly [string, string])[] {
  const { kind, secret, take = 'running', source, open, close, login } = gateway
  switch (kind) {
    case 'wvp':
      return secret === undefined
        ? [['kind', 'a gateway of wvp needs secret: env:NAME: the password of its user, or alone an API key']]
        : []
    case 'zlmediakit':
      return [
        ...(secret === undefined ? ([['kind', 'ZLMediaKit needs secret: env:NAME, its api.secret']] as const) : []),
        ...(take === 'proxy' && source === undefined
          ? ([['take', 'take: proxy needs source: the address it shall pull, with {device} and {channel}']] as const)
          : []),
      ]
    case 'api':
      if (open === undefined) return [['kind', 'a gateway of kind api needs open: the request that gives the address']]
      return close === undefined && open.handle !== undefined
        ? [['open', 'handle is for close: add close, or remove handle']]
        : login === undefined && JSON.stringify([open, close ?? {}]).includes('{token}')
          ? [['open', '{token} comes from login: add login, or use {secret}']]
          : []
    default:
      return kind satisfies never
  }
}

function templatesOf({ login, open, close, source, streamId }: GatewayFile): readonly string[] {
  return stringsIn([login, open, close, source, streamId])
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
