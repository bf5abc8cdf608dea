/** Fixed placeholders in the requests of a gateway: values are put in encoded for their place, and nothing is run. */
import type { GatewayCall } from './setup.ts'

export const PLACEHOLDERS = ['device', 'channel', 'user', 'secret', 'token', 'handle'] as const

export type TemplateValues = Readonly<Partial<Record<(typeof PLACEHOLDERS)[number], string>>>

const PATTERN = /\{([a-zA-Z]+)\}/g

/** The first placeholder that is none. */
export function unknownPlaceholder(text: string): string | undefined {
  for (const [, name] of text.matchAll(PATTERN)) if (!isPlaceholder(name!)) return name
  return undefined
}

const isPlaceholder = (name: string): name is (typeof PLACEHOLDERS)[number] =>
  (PLACEHOLDERS as readonly string[]).includes(name)

/** Puts the values in, each through `encode`. A value that is not there is an empty text. */
export function fill(text: string, values: TemplateValues, encode: (value: string) => string = (v) => v): string {
  return text.replaceAll(PATTERN, (whole, name: string) => (isPlaceholder(name) ? encode(values[name] ?? '') : whole))
}

/** A request as it goes out. */
export interface FilledCall {
  readonly method: GatewayCall['method']
  /** Path and query, percent-encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export function fillCall(call: GatewayCall, values: TemplateValues): FilledCall {
  const query = Object.entries(call.query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(fill(value, values))}`,
  )
  const path = fill(call.path, values, encodePart)
  const headers = Object.entries(call.headers ?? {}).map(([name, value]) => [name.toLowerCase(), fill(value, values)])
  return {
    method: call.method,
    path: query.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query.join('&')}`,
    headers: {
      ...Object.fromEntries(headers),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(fillStrings(call.body, values)) }),
  }
}

/** Dots alone would lead to another folder. */
const encodePart = (value: string): string =>
  encodeURIComponent(value).replace(/^\.+$/, (dots) => '%2E'.repeat(dots.length))

/** Only strings of the tree change, so that no value can become structure. */
function fillStrings(value: unknown, values: TemplateValues): unknown {
  if (typeof value === 'string') return fill(value, values)
  if (Array.isArray(value)) return value.map((inner) => fillStrings(inner, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillStrings(inner, values)]))
}

/** What a JSON pointer (RFC 6901) leads to; undefined when there is nothing. */
export function pointed(value: unknown, pointer: string): unknown {
  let at = value
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}
