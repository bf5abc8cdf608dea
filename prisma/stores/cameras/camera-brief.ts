/** What look workers are told of a camera: its views with zones and references, its rows, the registers that reach it. */
import type { CameraBrief, ViewBrief } from '../../../pipeline/brief.ts'
import { type CategorySettings, isOff } from '../../../pipeline/catalogue/setting.ts'
import { lightBrief, type LearnedReference, type Moment } from '../../../pipeline/views/lessons.ts'
import { type LightClass, lightOf } from '../../../pipeline/views/light.ts'
import type { NormalizedPoint, Permit, Sketch, ZoneOrigin } from '../../../pipeline/vocabulary.ts'
import type { Prisma, Queries } from '../../client.ts'
import { readCategorySettings } from '../candidates/category-settings.ts'
import { isShared } from './lending.ts'
import { registersOf } from '../city/register-entries.ts'

const INCLUDED = { views: { include: { zones: true, references: true }, orderBy: { id: 'asc' as const } } }
type FullView = Prisma.CameraGetPayload<{ include: typeof INCLUDED }>['views'][number]

export async function briefOf(queries: Queries, cameraId: string): Promise<CameraBrief | undefined> {
  const [camera, registers, settings] = await Promise.all([
    queries.camera.findUnique({ where: { id: cameraId }, include: INCLUDED }),
    registersOf(queries, cameraId),
    readCategorySettings(queries),
  ])
  const today = new Date()
  if (!camera || camera.status === 'retired' || !isShared(camera, today)) return undefined
  const { lat, lng, presets } = camera
  const position = lat !== null && lng !== null && camera.crs === 'WGS84' ? { position: { lat, lng } } : {}
  const isRecording = camera.recordingFrame !== null
  const moment = {
    now: today.getTime(),
    isRecording,
    expected: hourOf({ at: today.getTime(), utcOffsetMinutes: camera.utcOffsetMinutes, ...position }),
  }
  const [view, ...others] = camera.views
  const otherViews = others.filter(({ reference }) => reference !== null).map((one) => viewBrief(one, moment))
  const positions = Array.isArray(presets) ? presets.length : 0
  return {
    cameraId: camera.id,
    platformId: camera.platformId,
    utcOffsetMinutes: camera.utcOffsetMinutes,
    ...position,
    categories: await judgedRows(queries, camera, settings),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
    ...(view ? { view: viewBrief(view, moment) } : {}),
    ...(otherViews.length > 0 ? { otherViews } : {}),
    ...(positions > 1 + otherViews.length ? { morePresets: true } : {}),
    ...(registers.length > 0 ? { registers } : {}),
  }
}

/** The camera's rows less those that are off; a fix that is being verified is looked at to its end. */
async function judgedRows(
  queries: Queries,
  { id, categories }: { readonly id: string; readonly categories: readonly string[] },
  settings: CategorySettings,
): Promise<readonly string[]> {
  const off = categories.filter((category) => isOff(category, settings))
  if (off.length === 0) return categories
  const verified = await queries.verification.findMany({
    where: { status: 'waiting', candidate: { cameraId: id, anchor: { category: { in: off } } } },
    select: { candidate: { select: { anchor: { select: { category: true } } } } },
  })
  const wanted = new Set(verified.map(({ candidate }) => candidate.anchor.category))
  return categories.filter((category) => wanted.has(category) || !off.includes(category))
}

/** In colour: whether a camera sees the night by its own lamp is known with the picture. */
function hourOf(
  facts: Pick<Parameters<typeof lightOf>[0], 'at' | 'utcOffsetMinutes' | 'position'>,
): Moment['expected'] {
  const { kind } = lightOf({ ...facts, mean: 128, chroma: 255 })
  return kind === 'infrared' ? 'night' : kind
}

function viewBrief(view: FullView, moment: Moment): ViewBrief {
  const base =
    view.reference === null ? undefined : sketchOf(view.reference, view.referenceMean, view.referenceSharpness)
  const light = view.referenceLight as LightClass | null
  return {
    viewId: view.id,
    version: view.version,
    origin: zoneOrigin(view.origin),
    ...lightBrief(
      {
        origin: zoneOrigin(view.origin),
        learned: view.references.map(learnedReference),
        ...(base && { base: { sketch: base, version: view.referenceVersion, ...(light && { light }) } }),
        ...(view.lessonAt && { lessonAt: view.lessonAt.getTime() }),
      },
      moment,
    ),
    zones: view.zones.map((zone) => ({
      id: zone.id.slice(view.id.length + 1),
      kind: zone.kind,
      polygon: zone.polygon as unknown as readonly NormalizedPoint[],
      origin: zoneOrigin(zone.origin),
      permits: zone.permits as unknown as readonly Permit[],
      ...(zone.capacity === null ? {} : { capacity: zone.capacity }),
      ...(zone.detail === null ? {} : { detail: zone.detail }),
    })),
  }
}

function learnedReference(row: FullView['references'][number]): LearnedReference {
  return {
    light: row.light as LightClass,
    version: row.version,
    sketch: sketchOf(row.luma, row.mean, row.sharpness),
    learnedAt: row.learnedAt.getTime(),
    confirmed: row.confirmed,
  }
}

function sketchOf(luma: Uint8Array, mean: number | null, sharpness: number | null): Sketch {
  return { luma, mean: mean ?? 0, sharpness: sharpness ?? 0, contentHash: '' }
}

function zoneOrigin(text: string): ZoneOrigin {
  return text === 'approved' ? 'approved' : 'proposed'
}
