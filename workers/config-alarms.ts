/** The `alarms` section of a site's configuration: who is told of urgent candidates at once. */
import { type Static, Type } from 'typebox'

const FromEnvironment = Type.String({ pattern: '^env:[A-Z_][A-Z0-9_]*$' })

export const AlarmHookSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
    kind: Type.Union([Type.Literal('wecom'), Type.Literal('dingtalk'), Type.Literal('webhook')]),
    /** The address of a robot carries its key: it comes from the environment. */
    url: FromEnvironment,
    /** DingTalk: the robot's signing secret. Webhook: `whsec_…`, required. */
    secret: Type.Optional(FromEnvironment),
    allowLoopback: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)

type SiteAlarmHook = Static<typeof AlarmHookSchema>

/** What is wrong with a hook beside its shape. */
export function alarmHookFinding(hook: SiteAlarmHook, others: readonly SiteAlarmHook[]): string | undefined {
  if (others.some((other) => other !== hook && other.id === hook.id))
    return `the id ${hook.id} is used twice in alarms; give each its own`
  if (hook.kind === 'webhook' && hook.secret === undefined)
    return 'a webhook for alarms is signed; add secret: env:NAME with a value of the form whsec_<base64>'
  if (hook.kind === 'wecom' && hook.secret !== undefined)
    return 'a WeCom robot has no secret beside the key in its address; remove it'
  return undefined
}
