/** What a supervisor counts. Each figure is a question to one candidate, so that the list behind it is those that say yes. */

export const KPI_FIGURES = [
  'raised',
  'open',
  'confirmed',
  'rejected',
  'filed',
  'dispatched',
  'disposed',
  'onTime',
  'overdue',
  'ended',
  'reworked',
  'clear',
  'notClear',
  'cannotTell',
  'recurred',
] as const
export type KpiFigure = (typeof KPI_FIGURES)[number]

/** By what the figures are told apart. A street is the division code of the camera; a department gets the cases. */
export const KPI_GROUPS = ['category', 'street', 'department'] as const
export type KpiGroup = (typeof KPI_GROUPS)[number]

export type KpiCounts = Readonly<Record<KpiFigure, number>>
