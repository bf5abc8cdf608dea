/** One chart, in a script of its own; the same numbers stand in the table beside it. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

export interface ChartProps {
  readonly option: EChartsCoreOption
  /** What it shows, for those who do not see it. */
  readonly description: string
  /** Pixels. */
  readonly height: number
}

export function Chart({ option, description, height }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return undefined
    use([
      BarChart,
      LineChart,
      ScatterChart,
      AriaComponent,
      GridComponent,
      LegendComponent,
      TooltipComponent,
      SVGRenderer,
    ])
    const chart = init(place.current, undefined, { renderer: 'svg' })
    // Named in full, so that texts are measured as they are drawn.
    const textStyle = { fontFamily: getComputedStyle(place.current).fontFamily }
    chart.setOption({ ...COMMON, textStyle, aria: { enabled: true, label: { description } }, ...option })
    const resized = new ResizeObserver(() => chart.resize())
    resized.observe(place.current)
    return () => {
      resized.disconnect()
      chart.dispose()
    }
  }, [option, description])
  return <div ref={place} className="chart" role="img" aria-label={description} style={{ height }} />
}

/** Texts of the tooltip are drawn, since the page allows no styles written into markup. */
const COMMON: EChartsCoreOption = {
  animation: false,
  tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
  grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
}
