/** What a day would bring, against what the seats decide. */
import { Alert } from 'antd'
import { useSay } from '../language.tsx'
import { LADDER } from '../words/ladder.ts'
import { oneDigit } from './one-digit.ts'
import type { DayForecast } from './types.ts'

export function ForecastNote({ day }: { readonly day: DayForecast }) {
  const say = useSay()
  const { candidates, falseOnes, nowPerDay, capacityPerDay, isBeyond, unknown, unlabelled } = day
  const text = say(LADDER.forecast, {
    n: oneDigit(candidates),
    wrong: oneDigit(falseOnes),
    now: oneDigit(nowPerDay),
    capacity: capacityPerDay,
  })
  const more = [
    ...(isBeyond ? [say(LADDER.beyond)] : []),
    ...(unlabelled > 0 ? [say(LADDER.unlabelled, { n: unlabelled })] : []),
    ...(unknown > 0 ? [say(LADDER.unknown, { n: unknown })] : []),
  ]
  return <Alert className="forecast" type={more.length > 0 ? 'warning' : 'info'} title={[text, ...more].join(' ')} />
}
