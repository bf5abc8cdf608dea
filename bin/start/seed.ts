/** Writes a site's configuration into the database: platforms, cameras with sealed addresses, receiver, administrator. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ensureFirstAdministrator } from '../../api/first-administrator.ts'
import { decodeStill } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import { parsePolygon } from '../../pipeline/geometry/polygon.ts'
import type { Sketch, Zone } from '../../pipeline/vocabulary.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { seal } from '../../prisma/sealing.ts'
import { createCameraStore, type CameraSetup } from '../../prisma/stores/cameras/cameras.ts'
import { createDepartmentRuleStore } from '../../prisma/stores/cases/department-rules.ts'
import { createGridStore } from '../../prisma/stores/city/grid-cells.ts'
import { createReceiverStore } from '../../prisma/stores/cases/receivers.ts'
import { type AlarmHookSetup, createAlarmStore } from '../../prisma/stores/candidates/alarms.ts'
import { renumberChanges } from '../../prisma/stores/cases/case-changes.ts'
import { createRetentionStore } from '../../prisma/stores/records/retention.ts'
import { createSettingStore } from '../../prisma/stores/settings.ts'
import { createUserStore } from '../../prisma/stores/access/users.ts'
import { resolveEnv, sealedGatewayText } from '../../workers/config.ts'
import { sealedText } from '../../workers/config-address.ts'
import { mapSettings } from '../../workers/config-map.ts'
import { departmentRules } from '../../workers/config-departments.ts'
import type { SiteCamera, SiteFile } from '../../workers/config-schema.ts'
import { readTimeline } from '../../workers/capture/timeline.ts'

export interface SeedOptions {
  readonly databaseUrl: string
  readonly key: Uint8Array
  readonly site: SiteFile
  /** Clean pictures (JPEG files) by camera id, whose views count as approved; other views are learned and approved later. */
  readonly references: Readonly<Record<string, string>>
}

/** Shown once, by whoever started the system. */
export interface FirstSecrets {
  readonly administrator?: { readonly name: string; readonly password: string }
  /** `whsec_…` of a receiver that the configuration gave no secret. */
  readonly receiverSecret?: string
}

export interface Seeded {
  readonly firstSecrets: FirstSecrets
  /** Cameras whose view no person has approved yet. */
  readonly unapprovedViews: number
}

/** Idempotent: a second start with the same file changes nothing and shows no secret again. */
export async function seedSite(options: SeedOptions): Promise<Seeded> {
  const database = createDatabase(options.databaseUrl, { poolSize: 4 })
  try {
    const cameras = createCameraStore(database)
    for (const { gateway, ...platform } of options.site.platforms)
      await cameras.upsertPlatform({
        ...platform,
        ...(gateway === undefined ? {} : { sealedGateway: seal(options.key, sealedGatewayText(gateway, process.env)) }),
      })
    for (const camera of options.site.cameras) await cameras.upsert(await cameraSetup(camera, options))
    await createGridStore(database).locate()
    const receiverSecret = await seedReceiver(database, options)
    await createAlarmStore(database).setHooks((options.site.alarms ?? []).map((hook) => alarmHook(hook, options.key)))
    await renumberChanges(database)
    const settings = createSettingStore(database)
    await settings.setCasework(options.site.casework ?? {})
    await settings.setMap(mapSettings(options.site.map, (value) => resolveEnv(value, process.env)))
    await settings.setReview(options.site.review ?? {})
    const departments = createDepartmentRuleStore(database)
    await departments.replace('file', departmentRules(options.site.departments ?? []))
    await departments.noteMissing()
    await createRetentionStore(database).setSettings({
      ...options.site.retention,
      ...(options.site.originals?.days === undefined ? {} : { originalDays: options.site.originals.days }),
    })
    const administrator = await ensureFirstAdministrator(createUserStore(database))
    return {
      firstSecrets: {
        ...(administrator === undefined ? {} : { administrator }),
        ...(receiverSecret === undefined ? {} : { receiverSecret }),
      },
      unapprovedViews: await database.queries.view.count({ where: { origin: { not: 'approved' } } }),
    }
  } finally {
    await database.close()
  }
}

async function cameraSetup(camera: SiteCamera, options: SeedOptions): Promise<CameraSetup> {
  const reference = options.references[camera.id]
  const address = resolveEnv(camera.address ?? '', process.env)
  const main = camera.main === undefined ? undefined : resolveEnv(camera.main, process.env)
  const recording = camera.source === 'recording' ? await readTimeline(camera.timeline ?? '') : undefined
  return {
    id: camera.id,
    platformId: camera.platform,
    nameZh: camera.nameZh,
    nameEn: camera.nameEn ?? '',
    ...camera.place,
    ...(camera.addressLine === undefined ? {} : { addressLine: camera.addressLine }),
    ...(camera.agreementEndsOn === undefined ? {} : { agreementEndsOn: camera.agreementEndsOn }),
    ...(camera.utcOffsetMinutes === undefined ? {} : { utcOffsetMinutes: camera.utcOffsetMinutes }),
    sourceKind: camera.source,
    sealedAddress: seal(options.key, sealedText(camera, address)),
    ...(main === undefined ? {} : { sealedMain: seal(options.key, sealedText(camera, main)) }),
    intervalSeconds: camera.intervalSeconds,
    categories: camera.categories,
    ...(camera.district === undefined ? {} : { district: camera.district }),
    ...(camera.group === undefined ? {} : { cameraGroup: camera.group }),
    ...(camera.watch === undefined ? {} : { watchHours: camera.watch.hours }),
    ...(camera.source === 'http-jpeg' ? { driver: 'http-jpeg' } : {}),
    ...(recording === undefined
      ? {}
      : { recording: { frames: recording.frames.length, holds: recording.holds.map((hold) => hold.frame) } }),
    view: {
      // Zones of the file were drawn by a person; the picture they were drawn on still has to be recognised and approved.
      origin: reference === undefined ? 'proposed' : 'approved',
      zones: (camera.zones ?? []).map(zoneOf),
      ...(reference === undefined ? {} : { reference: await sketchOfPicture(reference) }),
    },
  }
}

function zoneOf(zone: NonNullable<SiteCamera['zones']>[number]): Zone {
  const parsed = parsePolygon(zone.polygon, zone.id)
  if (!parsed.ok) throw new Error(parsed.reason)
  return {
    id: zone.id,
    kind: zone.kind,
    polygon: parsed.polygon,
    origin: 'approved',
    permits: (zone.permits ?? []).map((permit) => ({ ...permit, graceSeconds: permit.graceSeconds ?? 0 })),
    ...(zone.capacity === undefined ? {} : { capacity: zone.capacity }),
    ...(zone.detail === undefined ? {} : { detail: zone.detail }),
  }
}

async function sketchOfPicture(file: string): Promise<Sketch> {
  const frame = await decodeStill(await readFile(file))
  try {
    return await sketchOf(frame)
  } finally {
    frame.close()
  }
}

/** Returns the secret when it was generated here for a case system: it is shown once and stored sealed. */
async function seedReceiver(database: Database, { site, key }: SeedOptions): Promise<string | undefined> {
  const receivers = createReceiverStore(database)
  let generated: string | undefined
  for (const { secret, url, ...receiver } of site.receivers) {
    const kept = secret === undefined ? (await receivers.get(receiver.id))?.sealedSecret : undefined
    if (secret === undefined && kept === undefined) generated = `whsec_${randomBytes(32).toString('base64')}`
    const wanted = secret === undefined ? generated : resolveEnv(secret, process.env)
    await receivers.upsert({
      id: receiver.id,
      adapter: receiver.adapter,
      sealedSecret: kept ?? seal(key, wanted ?? ''),
      allowLoopback: receiver.allowLoopback ?? false,
      readable: receiver.readable ?? false,
      timeoutSeconds: receiver.timeoutSeconds ?? 10,
      ...(url === undefined ? {} : { url }),
    })
  }
  await receivers.removeExcept(site.receivers.map(({ id }) => id))
  return site.receivers[0]?.adapter === 'webhook' ? generated : undefined
}

function alarmHook({ id, kind, url, secret, allowLoopback }: SiteAlarms, key: Uint8Array): AlarmHookSetup {
  return {
    id,
    kind,
    sealedUrl: seal(key, resolveEnv(url, process.env)),
    allowLoopback: allowLoopback ?? false,
    ...(secret === undefined ? {} : { sealedSecret: seal(key, resolveEnv(secret, process.env)) }),
  }
}

type SiteAlarms = NonNullable<SiteFile['alarms']>[number]
