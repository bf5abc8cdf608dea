import { Type } from 'typebox'
import { Id, oneOf } from './common.ts'

export const CategoryParams = Type.Object({ category: Id })

const Window = Type.String({
  pattern: '^\\d{2}:\\d{2}-\\d{2}:\\d{2}$',
  description: 'Local to the camera; an end before the start runs past midnight.',
  examples: ['07:00-22:00'],
})
const Score = Type.Number({ minimum: 0, maximum: 1 })
const LabelScore = Type.Object({ label: Type.String(), score: Score })
const Bound = Type.Object({ minimum: Type.Number(), maximum: Type.Number() })

const Values = Type.Object({
  isOff: Type.Boolean({ description: 'It runs on no camera.' }),
  hours: Type.String({ description: 'In which it is looked for: a text of the catalogue.' }),
  window: Type.Optional(Window),
  dwellSeconds: Type.Integer({ description: 'So long it must last.' }),
  minFrames: Type.Integer({ description: 'So many pictures must show it.' }),
  spacingSeconds: Type.Integer({ description: 'So far apart these pictures lie at least; follows the dwell.' }),
  spanSeconds: Type.Integer({ description: 'From the first to the last of them; follows the dwell.' }),
  minCount: Type.Integer({ description: 'So many things there must be.' }),
  thresholds: Type.Array(LabelScore, { description: 'Scores from which its labels raise it; of labels in use.' }),
})

const Bounds = Type.Object(
  {
    mayBeOff: Type.Boolean(),
    hours: Type.Object({
      kind: oneOf(['counted', 'allowed', 'fixed'], {
        description: 'counted: the window in which it counts; allowed: the one in which it does not.',
      }),
      because: Type.Optional(oneOf(['severity-one', 'calendar', 'sun'], { description: 'Why they are fixed.' })),
    }),
    dwellSeconds: Bound,
    minFrames: Bound,
    minCount: Type.Optional(Bound),
    thresholds: Type.Array(Type.Object({ label: Type.String(), ...Bound.properties }), {
      description: 'Labels whose score may be raised; below the minimum their detector says nothing.',
    }),
  },
  { description: 'Both ends belong to it. Severity 1 may become quicker, never slower, narrower or silent.' },
)

/** The field names are those of `values`; `thresholds` is by label. */
const Setting = Type.Object(
  {
    isOff: Type.Optional(Type.Boolean()),
    hours: Type.Optional(Window),
    dwellSeconds: Type.Optional(Type.Integer()),
    minFrames: Type.Optional(Type.Integer()),
    minCount: Type.Optional(Type.Integer()),
    thresholds: Type.Optional(Type.Record(Type.String({ maxLength: 64 }), Score, { examples: [{ stall: 0.7 }] })),
  },
  { description: 'What is left out is as shipped.', examples: [{ hours: '07:00-22:00', dwellSeconds: 600 }] },
)

const Reason = Type.String({ minLength: 3, maxLength: 300, examples: ['the night market is tolerated until eleven'] })

export const SettingBody = Type.Object({ setting: Setting, reason: Reason }, { additionalProperties: false })
export const ResetQuery = Type.Object({ reason: Reason })

export const CategorySettingView = Type.Object({
  category: Type.String(),
  version: Type.Integer({ description: 'For If-Match; 0 = never changed. Candidates note it as `why.setting`.' }),
  shipped: Values,
  inForce: Values,
  bounds: Bounds,
  setting: Type.Optional(Setting),
  changed: Type.Optional(
    Type.Object(
      {
        by: Type.String(),
        byName: Type.Optional(Type.String()),
        at: Type.String({ format: 'date-time' }),
        reason: Type.String(),
      },
      { description: 'The newest change, back to shipped included.' },
    ),
  ),
})

export const CategorySettingList = Type.Object({
  catalogueVersion: Type.String(),
  settings: Type.Array(CategorySettingView),
})
