/** What a site decides about its casework; stored as one JSON value of the configuration's `casework` section. */
import { type CalendarChanges, workCalendar, type WorkCalendar } from './clocks.ts'
import { AREA_CLASSES, type AreaClass, type ConditionChange } from './conditions.ts'

export interface CaseworkSettings {
  readonly calendar?: CalendarChanges
  readonly conditions?: readonly ConditionChange[]
  /** Camera ids by area class. */
  readonly areas?: Partial<Readonly<Record<AreaClass, readonly string[]>>>
  /** Shares 0..1: of decisions that a second person is shown blind, and of questions with a known answer. */
  readonly review?: { readonly secondReviews?: number; readonly honeypots?: number }
  /** After so many rejections by one reviewer at one place in so many days somebody else decides the next candidate there. */
  readonly secondOpinion?: { readonly rejections?: number; readonly days?: number }
  /** Nightly comparison with the receiver's list. */
  readonly reconcile?: { readonly at?: string; readonly utcOffsetMinutes?: number }
}

/** When lists are compared, local to the site. */
export function nightlyOf({ reconcile }: CaseworkSettings): { readonly at: string; readonly utcOffsetMinutes: number } {
  return { at: reconcile?.at ?? '02:30', utcOffsetMinutes: reconcile?.utcOffsetMinutes ?? 480 }
}

/** Known answers come only once an administrator has chosen some. */
export function reviewSharesOf({ review }: CaseworkSettings): { readonly seconds: number; readonly honeypots: number } {
  return { seconds: review?.secondReviews ?? 0, honeypots: review?.honeypots ?? 0.02 }
}

export function secondOpinionOf({ secondOpinion }: CaseworkSettings): {
  readonly rejections: number
  readonly days: number
} {
  return { rejections: secondOpinion?.rejections ?? 3, days: secondOpinion?.days ?? 7 }
}

export function areaOf(settings: CaseworkSettings, cameraId: string): AreaClass | undefined {
  return AREA_CLASSES.find((area) => settings.areas?.[area]?.includes(cameraId))
}

export function calendarOf(settings: CaseworkSettings): WorkCalendar {
  return workCalendar(settings.calendar)
}
