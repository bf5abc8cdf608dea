/**
 * The site's configuration file, checked whole: every finding at once, each with its line and what to do. Nothing
 * starts on a file with a finding.
 */
import { isSeq, LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml'
import { Value } from 'typebox/value'
import { findCategory } from '../pipeline/catalogue/catalogue.ts'
import { parseZoneKind, ZONE_KINDS } from '../pipeline/catalogue/zone-kinds.ts'
import { parsePolygon } from '../pipeline/geometry/polygon.ts'
import { type GatewayFile, gatewayFindings } from './capture/gateway/setup.ts'
import { addressRefusal, sourceFinding } from './config-address.ts'
import { alarmHookFinding } from './config-alarms.ts'
import { caseworkFindings } from './config-casework.ts'
import { mapFindings } from './config-map.ts'
import { departmentFindings } from './config-departments.ts'
import { reviewFindings } from './config-review.ts'
import { checkWatches } from './config-watch.ts'
import { SiteSchema, type SiteCamera, type SiteFile } from './config-schema.ts'

export interface ConfigFinding {
  /** 1-based line in the file, where it is known. */
  readonly line: number | undefined
  readonly path: string
  /** What is wrong and what to do about it. */
  readonly sentence: string
}

export type ParsedSite =
  | { readonly kind: 'site'; readonly site: SiteFile }
  | { readonly kind: 'refused'; readonly findings: readonly ConfigFinding[] }

type Path = readonly (string | number)[]

type Environment = Readonly<Record<string, string | undefined>> | undefined

/**
 * Parses YAML (JSON is YAML). Values `env:NAME` are left as they are; `resolveEnv` reads them. With an environment
 * the camera addresses in it are judged as well.
 */
export function parseSite(text: string, env?: Environment): ParsedSite {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  // What follows the first mistake is mostly its echo.
  const [broken] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (broken !== undefined) return { kind: 'refused', findings: [yamlFinding(broken, lines)] }

  const value: unknown = document.toJS({ maxAliasCount: 100 })
  const findings: ConfigFinding[] = []
  const add = (path: Path, sentence: string): void => {
    findings.push({ line: lineOf(document, lines, path), path: path.join('.'), sentence })
  }
  if (!Value.Check(SiteSchema, value)) {
    addShapeFindings(value, add)
    return { kind: 'refused', findings: inFileOrder(findings) }
  }
  checkMeaning(value, env, add)
  return findings.length > 0 ? { kind: 'refused', findings: inFileOrder(findings) } : { kind: 'site', site: value }
}

function yamlFinding(error: YAMLParseError, lines: LineCounter): ConfigFinding {
  const remedy = error.code === 'TAB_AS_INDENT' ? 'Indent with spaces' : 'Mend the indentation or quoting there'
  return {
    line: lines.linePos(error.pos[0]).line,
    path: '',
    sentence: `not valid YAML: ${error.message}. ${remedy}`,
  }
}

const inFileOrder = (findings: readonly ConfigFinding[]): readonly ConfigFinding[] =>
  findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))

/** The value itself, or what the environment variable of `env:NAME` holds; throws a sentence when it is not set. */
export function resolveEnv(value: string, env: Readonly<Record<string, string | undefined>>): string {
  if (!value.startsWith('env:')) return value
  const name = value.slice(4)
  const found = env[name]
  if (found === undefined || found === '') {
    throw new Error(
      `the configuration asks for the environment variable ${name}, which is not set; set it and start again`,
    )
  }
  return found
}

/** The text that is sealed for a gateway: its entry with every `env:NAME` resolved. Throws as `resolveEnv`. */
export function sealedGatewayText(gateway: GatewayFile, env: Readonly<Record<string, string | undefined>>): string {
  const { secret, source } = gateway
  return JSON.stringify({
    ...gateway,
    ...(secret === undefined ? {} : { secret: resolveEnv(secret, env) }),
    ...(source === undefined ? {} : { source: resolveEnv(source, env) }),
  })
}

function addShapeFindings(value: unknown, add: (path: Path, sentence: string) => void): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    add([], 'this is not a configuration; docs/configuration.md begins with a complete one to copy')
    return
  }
  const said = new Set<string>()
  const errors = Value.Errors(SiteSchema, value)
  for (const error of errors) {
    // An unknown key is reported twice: once at the key, once at its parent. The key knows its line.
    if (error.keyword === 'additionalProperties' || error.keyword === 'anyOf') continue
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    const allowed = errors.flatMap((other) =>
      other.keyword === 'const' && other.instancePath === error.instancePath ? [other.params.allowedValue] : [],
    )
    const sentence = /\/(?:device|channel)$/.test(error.instancePath)
      ? 'an id of GB/T 28181 has exactly 20 digits; write them in quotes, for YAML rounds long numbers'
      : error.keyword === 'const'
        ? `this value is not allowed here; write ${allowed.join(' or ')}`
        : shapeSentence(error.keyword, error.message, error.params)
    const key = `${error.instancePath} ${sentence}`
    if (said.has(key)) continue
    said.add(key)
    add(path, sentence)
  }
}

function shapeSentence(keyword: string, message: string, params: object): string {
  switch (keyword) {
    case 'boolean':
      return 'this key is not known here; remove it or mend its spelling'
    case 'required':
      return `${'requiredProperties' in params ? String(params.requiredProperties) : 'a key'} is missing; add it`
    case 'pattern':
      return `${patternSentence('pattern' in params ? String(params.pattern) : '')}; see docs/configuration.md`
    default:
      return `${message}; see docs/configuration.md for what goes here`
  }
}

function patternSentence(pattern: string): string {
  if (pattern.startsWith('^env:')) return 'a secret is not written here; write env:NAME and set NAME in the environment'
  if (pattern.includes(']-(')) return "hours are written in quotes as '07:00-19:00'"
  if (pattern.startsWith('^([01]')) return "a time of day is written in quotes as '07:30'"
  if (pattern.startsWith('^[0-9]{4}')) return "a date is written in quotes as '2026-05-31'"
  return 'an id has up to 64 letters of A-Z a-z 0-9 . _ - and begins with a letter or digit'
}

function checkMeaning(site: SiteFile, env: Environment, add: (path: Path, sentence: string) => void): void {
  addDuplicates(site.platforms, 'platforms', add)
  addDuplicates(site.cameras, 'cameras', add)
  checkWatches(site, add)
  const platforms = new Set(site.platforms.map((platform) => platform.id))
  site.platforms.forEach(({ gateway }, i) => {
    for (const [key, sentence] of gateway === undefined ? [] : gatewayFindings(gateway)) {
      add(['platforms', i, 'gateway', ...(key === 'kind' ? [] : [key])], sentence)
    }
  })
  site.receivers.forEach((receiver, i) => {
    if (receiver.adapter === 'webhook' && receiver.url === undefined) {
      add(
        ['receivers', i],
        'a webhook receiver needs its url; add it, or use adapter: local for a site without a case system',
      )
    }
  })
  const [first = 0, last = 1] = site.network?.udpPorts ?? []
  if (last <= first) {
    add(['network', 'udpPorts'], 'the last port must be above the first, as in [40000, 40999]; each pull takes two')
  }
  for (const [i, hook] of (site.alarms ?? []).entries()) {
    const sentence = alarmHookFinding(hook, site.alarms ?? [])
    if (sentence !== undefined) add(['alarms', i], sentence)
  }
  const cameras = new Set(site.cameras.map((camera) => camera.id))
  for (const category of site.originals?.categories ?? [])
    if (findCategory(category) === undefined)
      add(['originals', 'categories'], `${category} is none of the 63. List them with \`npx xunjie categories\`.`)
  for (const { path, sentence } of caseworkFindings(site.casework ?? {}, cameras)) add(['casework', ...path], sentence)
  for (const { path, sentence } of reviewFindings(site.review ?? {})) add(['review', ...path], sentence)
  for (const { path, sentence } of mapFindings(site.map)) add(['map', ...path], sentence)
  for (const { path, sentence } of departmentFindings(site.departments ?? [])) add(['departments', ...path], sentence)
  site.cameras.forEach((camera, i) => {
    if (!platforms.has(camera.platform)) {
      add(
        ['cameras', i, 'platform'],
        `no platform has the id ${camera.platform}; add it under platforms or mend the id`,
      )
    }
    if (camera.source === 'recording' && camera.timeline === undefined) {
      add(['cameras', i], 'a recording needs its timeline file; add timeline: <file>.timeline.json')
    }
    const source = sourceFinding(camera)
    if (source !== undefined) add(['cameras', i], source)
    const platform = site.platforms.find(({ id }) => id === camera.platform)
    if (camera.source === 'gateway' && platform !== undefined && platform.gateway === undefined) {
      add(['cameras', i, 'platform'], `the platform ${platform.id} has no gateway; add gateway: to it`)
    }
    const address = addressFinding(site, camera, env)
    if (address !== undefined) add(['cameras', i, 'address'], address)
    const main = mainFinding(site, camera, env)
    if (main !== undefined) add(['cameras', i, 'main'], main)
    checkCamera(camera, ['cameras', i], add)
  })
}

/** What is wrong with a camera's address; repeats nothing of it, for it may hold a password. */
function addressFinding(site: SiteFile, camera: SiteCamera, env: Environment): string | undefined {
  if (camera.source === 'recording' || camera.address === undefined) return undefined
  let { address } = camera
  try {
    if (env !== undefined) address = resolveEnv(address, env)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return address.startsWith('env:') ? undefined : addressRefusal(site, camera, address)
}

function mainFinding(site: SiteFile, camera: SiteCamera, env: Environment): string | undefined {
  if (camera.main === undefined) return undefined
  if (camera.source === 'recording') return 'a recording has one stream; remove main'
  return addressFinding(site, { ...camera, address: camera.main }, env)
}

function checkCamera(camera: SiteCamera, at: Path, add: (path: Path, sentence: string) => void): void {
  camera.categories.forEach((id, i) => {
    if (findCategory(id) === undefined) {
      add([...at, 'categories', i], `${id} is not one of the 63 categories; \`npx xunjie categories\` lists them`)
    }
  })
  addDuplicates(camera.zones ?? [], [...at, 'zones'].join('.'), add, [...at, 'zones'])
  camera.zones?.forEach((zone, i) => {
    const path = [...at, 'zones', i]
    if (parseZoneKind(zone.kind) === undefined) {
      add([...path, 'kind'], `${zone.kind} is not a zone kind; the kinds are ${ZONE_KINDS.join(', ')}`)
    }
    const polygon = parsePolygon(zone.polygon, 'polygon')
    if (!polygon.ok) add([...path, 'polygon'], polygon.reason)
  })
}

function addDuplicates(
  rows: readonly { readonly id: string }[],
  name: string,
  add: (path: Path, sentence: string) => void,
  path: Path = [name],
): void {
  const seen = new Set<string>()
  rows.forEach((row, i) => {
    if (seen.has(row.id)) add([...path, i, 'id'], `the id ${row.id} is used twice in ${name}; give each its own`)
    seen.add(row.id)
  })
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true)
    const range = rangeOf(node)
    if (range !== undefined) return lines.linePos(range).line
  }
  return isSeq(document.contents) ? 1 : undefined
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined
}
