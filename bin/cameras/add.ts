/** `xunjie cameras add` */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { categories, findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { seal } from '../../prisma/sealing.ts'
import type { CameraSetup } from '../../prisma/stores/cameras/cameras.ts'
import { type AddressPolicy, parseCameraAddress } from '../../workers/capture/address.ts'
import { channelAddress } from '../../workers/capture/address-parts.ts'
import { parseViewFile } from '../analyze/view-file.ts'
import { districtCode } from '../access/scope-flags.ts'
import { CommandError, messageOf } from '../command-error.ts'
import { parseDurationSeconds } from '../durations.ts'
import { readAddresses } from './address-input.ts'
import { gatewaysFor } from './gateway.ts'
import { sayLook, tryLook } from './one-look.ts'
import { type CameraSystem, dataFolder, withSystem } from './system.ts'

export interface AddFlags {
  readonly id: string
  readonly name: string
  readonly platform: string
  readonly interval: string
  readonly categories?: string
  readonly view?: string
  readonly district?: string
  readonly group?: string
  /** The main stream's address; true = asked for like the address. */
  readonly main?: string | true
  /** Ids of GB/T 28181, instead of an address: the platform's gateway opens the channel. */
  readonly device?: string
  readonly channel?: string
  /** `--no-test` */
  readonly test: boolean
  readonly data?: string
  readonly json?: boolean
}

/** Whether this machine itself may be a camera is for the site’s configuration to say, at each look. */
const POLICY: AddressPolicy = { folders: [], loopback: true }
/** For a platform that nobody has configured: gentle. */
const MAX_PULLS = 4

export async function runCamerasAdd(given: string | undefined, flags: AddFlags): Promise<void> {
  const wanted = await readWanted(flags)
  const channel = channelOf(flags)
  const { address, main } = channel === undefined ? await readAddresses(given, flags.main) : { address: channel }
  const kind = kindOf(address)
  if (main !== undefined) kindOf(main)
  await withSystem(flags.data, async (system) => {
    await refuseKnown(system, flags.id)
    const gateways = await gatewaysFor(address, system, { dataFolder: dataFolder(flags.data), policy: POLICY })
    const look = flags.test ? await tryLook({ address, policy: POLICY, ...(gateways && { gateways }) }) : undefined
    const still = kind !== 'gateway' && look?.driver === 'http-jpeg'
    const sharp = main !== undefined && flags.test ? await tryLook({ address: main, policy: POLICY }) : undefined
    await store(system, {
      ...wanted,
      sealedAddress: seal(await system.key(), address),
      ...(main !== undefined && { sealedMain: seal(await system.key(), main) }),
      sourceKind: still ? 'http-jpeg' : kind,
      ...(still && { driver: 'http-jpeg' }),
    })
    const said = look === undefined ? 'not tried yet' : sayLook(look)
    if (flags.json)
      console.log(JSON.stringify({ added: flags.id, ...(look && { look }), ...(sharp && { main: sharp }) }))
    else console.log(`Added ${flags.id}. First look: ${said}${sharp ? `\nMain stream: ${sayLook(sharp)}` : ''}`)
  })
}

type Wanted = Omit<CameraSetup, 'sealedAddress' | 'sourceKind'>

async function readWanted(flags: AddFlags): Promise<Wanted> {
  for (const [option, id] of [
    ['--id', flags.id],
    ['--platform', flags.platform],
  ] as const) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id)) {
      throw new CommandError('BAD_ID', `${option} must be 1 to 64 letters, digits, dots, dashes or underscores.`)
    }
  }
  const view = flags.view === undefined ? undefined : await viewOf(flags.view)
  return {
    id: flags.id,
    platformId: flags.platform,
    nameZh: flags.name,
    nameEn: '',
    intervalSeconds: Math.max(1, Math.round(parseDurationSeconds(flags.interval, '--interval'))),
    categories: categoriesOf(flags.categories),
    ...(flags.district !== undefined && { district: districtCode(flags.district, '--district') }),
    ...(flags.group !== undefined && { cameraGroup: flags.group }),
    ...(view && { utcOffsetMinutes: view.utcOffsetMinutes }),
    view: {
      origin: view?.origin ?? 'proposed',
      zones: view?.zones ?? [],
      ...(view?.reference && { reference: view.reference }),
    },
  }
}

async function viewOf(path: string) {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CommandError('BAD_VIEW', `--view ${path} cannot be read (${messageOf(cause)}).`, { cause })
  })
  return parseViewFile(text, basename(path))
}

function categoriesOf(text: string | undefined): readonly string[] {
  if (text === undefined) return categories.map(({ id }) => id)
  return text.split(',').map((part) => {
    const id = part.trim()
    if (findCategory(id)) return id
    throw new CommandError(
      'BAD_CATEGORY',
      `${JSON.stringify(id)} is not one of the 63. List them with \`npx xunjie categories\`.`,
    )
  })
}

function channelOf({ platform, device, channel }: AddFlags): string | undefined {
  if (device === undefined && channel === undefined) return undefined
  if (device === undefined || channel === undefined)
    throw new CommandError('BAD_CHANNEL', 'A camera behind a gateway needs both --device and --channel.')
  return channelAddress({ platform, device, channel })
}

function kindOf(address: string): 'rtsp' | 'http-stream' | 'hls' | 'gateway' {
  const parsed = parseCameraAddress(address, POLICY)
  if (parsed.kind === 'refused') throw new CommandError('BAD_ADDRESS', parsed.reason)
  if (parsed.address.kind === 'gateway') return 'gateway'
  if (parsed.address.kind !== 'network') {
    throw new CommandError('BAD_ADDRESS', 'A camera is added by rtsp:// or http(s)://; files are for `xunjie analyze`.')
  }
  const { scheme, format } = parsed.address
  return format ?? (scheme.startsWith('http') ? 'http-stream' : 'rtsp')
}

async function refuseKnown({ cameras }: CameraSystem, id: string): Promise<void> {
  if ((await cameras.sealedSourceOf(id)) === undefined) return
  throw new CommandError('KNOWN_ID', `A camera with the id ${id} is there already. Choose another id.`)
}

async function store({ cameras, platforms }: CameraSystem, camera: CameraSetup): Promise<void> {
  await platforms.ensure({ id: camera.platformId, name: camera.platformId, maxPulls: MAX_PULLS })
  await cameras.upsert(camera)
}
