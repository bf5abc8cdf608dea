/** A day, chosen in the words of the chosen language instead of the browser's. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

interface DayFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`; empty: none. */
  readonly value: string
  readonly change: (value: string) => void
}

export function DayField({ label, value, change }: DayFieldProps) {
  return (
    <DatePicker
      className="day"
      aria-label={label}
      format="YYYY-MM-DD"
      value={value === '' ? null : dayjs(value)}
      onChange={(day) => change(day?.format('YYYY-MM-DD') ?? '')}
    />
  )
}
