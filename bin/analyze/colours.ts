/** One colour per label and per view state, the same in pictures, charts and timelines. */
import type { Label, ViewState } from '../../pipeline/vocabulary.ts'

const LABELS: Readonly<Record<Label, string>> = {
  person: '#f59e0b',
  bicycle: '#84cc16',
  motorcycle: '#22c55e',
  tricycle: '#10b981',
  car: '#38bdf8',
  bus: '#818cf8',
  truck: '#6366f1',
  stall: '#ec4899',
  parasol: '#f472b6',
  table: '#d946ef',
  flame: '#ef4444',
  smoke: '#a8a29e',
  pothole: '#fb7185',
  'garbage-bag': '#a3742c',
  'garbage-heap': '#b45309',
}

const OTHERS = ['#2dd4bf', '#facc15', '#c084fc', '#4ade80', '#fb923c', '#60a5fa']

/** `#rrggbb` */
export function colourOf(label: Label): string {
  let sum = 0
  for (const letter of label) sum += letter.codePointAt(0) ?? 0
  return LABELS[label] ?? OTHERS[sum % OTHERS.length]!
}

const VIEW_STATES: Readonly<Record<ViewState, string>> = {
  good: '#16a34a',
  moved: '#d97706',
  frozen: '#7c3aed',
  looping: '#a855f7',
  black: '#111827',
  overexposed: '#eab308',
  blurred: '#0891b2',
  blocked: '#be123c',
  unlearned: '#9ca3af',
}

export const viewStateColour = (state: ViewState): string => VIEW_STATES[state]
