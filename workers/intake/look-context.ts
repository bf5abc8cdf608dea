/** What one look knows while it is taken in. */
import type { CategorySettings } from '../../pipeline/catalogue/setting.ts'
import type { Alignment, LookMessage, SeenLook, Sighting } from '../../pipeline/look.ts'
import type { EpochMs, NormalizedPoint, ZoneOrigin } from '../../pipeline/vocabulary.ts'
import type { LngLat } from '../../pipeline/commissioning/coordinates.ts'
import type { Queries } from '../../prisma/client.ts'
import { referenceText } from '../../prisma/stores/views/view-references.ts'
import { readCategorySettings } from '../../prisma/stores/candidates/category-settings.ts'
import { readRecipeStates, type RecipeStateRow } from '../../prisma/stores/candidates/recipe-states.ts'

export interface FoldCounts {
  readonly opened: number
  readonly reopened: number
  readonly recurrences: number
  readonly suppressed: number
}

export type IntakeOutcome =
  | ({ readonly kind: 'folded' } & FoldCounts)
  | { readonly kind: 'failed'; readonly failuresInRow: number }
  /** `other-view`: judged by zones or a reference that are no more. `older`: not newer than the view's last look. `repeated`: taken in before. */
  | { readonly kind: 'dropped'; readonly reason: 'unknown-camera' | 'other-view' | 'older' | 'repeated' }

/** What the parts of the transaction share. */
export interface LookContext {
  readonly tx: Queries
  readonly now: EpochMs
  readonly random: () => number
  readonly message: LookMessage
  readonly camera: IntakeCamera
  readonly view: IntakeView
  /** What the site has changed of the rows, as it is now. */
  readonly settings: CategorySettings
}

/** A look as intake sees it: with the judgements that need the looks before (frozen, looping). */
export interface JudgedLook {
  readonly seen: SeenLook
  readonly at: EpochMs
  readonly viewState: SeenLook['viewState']
  readonly sightings: readonly Sighting[]
  /** Milliseconds since the view's last look in which the camera's platform was out. */
  readonly blindMs: number
}

/** The columns of a camera that a look reads and writes. */
export type IntakeCamera = Awaited<ReturnType<typeof cameraRow>>

/** Of the view: what the look is compared with, as it was before the look. */
export interface IntakeView {
  readonly id: string
  readonly version: number
  readonly origin: ZoneOrigin
  readonly hasReference: boolean
  /** Its first reference, as in `Alignment`; another text once it was learned anew. */
  readonly reference: string
  /** In which it was learned; null where a person gave it. */
  readonly referenceLight: string | null
  readonly state: string
  readonly lastLookAt: Date | null
  /** Of the newest look that was taken for a lesson. */
  readonly lessonAt: Date | null
  /** By zone id, corners 0..1. */
  readonly polygons: ReadonlyMap<string, readonly NormalizedPoint[]>
  /** Of the zones whose place on the map somebody gave, by zone id; WGS84. */
  readonly points: ReadonlyMap<string, LngLat>
  readonly states: ReadonlyMap<string, RecipeStateRow>
}

/** Read under the view's lock: nobody changes it until the transaction ends. */
export async function readCamera(
  tx: Queries,
  cameraId: string,
  viewId: string,
): Promise<Pick<LookContext, 'camera' | 'view' | 'settings'>> {
  const camera = await cameraRow(tx, cameraId)
  const row = await tx.view.findUniqueOrThrow({
    where: { id: viewId },
    omit: { reference: true },
    include: { zones: { select: { id: true, polygon: true, lng: true, lat: true } } },
  })
  const view = {
    id: row.id,
    version: row.version,
    origin: row.origin === 'approved' ? ('approved' as const) : ('proposed' as const),
    hasReference: row.referenceMean !== null,
    reference: row.referenceVersion === 0 ? 'none' : referenceText(row.referenceVersion),
    referenceLight: row.referenceLight,
    state: row.state,
    lastLookAt: row.lastLookAt,
    lessonAt: row.lessonAt,
    polygons: new Map(
      row.zones.map((zone) => [zone.id.slice(viewId.length + 1), zone.polygon as unknown as NormalizedPoint[]]),
    ),
    points: new Map(
      row.zones.flatMap(({ id, lng, lat }) =>
        lng === null || lat === null ? [] : [[id.slice(viewId.length + 1), { lng, lat }] as const],
      ),
    ),
    states: await readRecipeStates(tx, viewId),
  }
  return { camera, view, settings: await readCategorySettings(tx) }
}

const cameraRow = (tx: Queries, id: string) =>
  tx.camera.findUniqueOrThrow({ where: { id }, omit: { sealedAddress: true, sealedMain: true } })

/** How the look's picture lies on the view. */
export function alignmentOf(
  { view }: Pick<LookContext, 'view'>,
  { similarity, drift, light, reference = view.reference }: SeenLook,
): Alignment {
  return { reference, similarity, drift, ...(light && { light }) }
}
