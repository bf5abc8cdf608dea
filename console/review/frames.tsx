/** First to last picture as a slider, and as a loop. */
import { PauseOutlined, PlayCircleOutlined } from '@ant-design/icons'
import { Button, Slider } from 'antd'
import { useEffect } from 'react'
import { useSay } from '../language.tsx'
import { timeOfDay } from '../time.ts'
import { REVIEW } from '../words/review.ts'
import type { Frame } from './prepared.ts'

interface FramesProps {
  readonly frames: readonly Frame[]
  readonly index: number
  readonly show: (index: number) => void
  readonly playing: boolean
  readonly play: (playing: boolean) => void
}

const FRAME_MS = 450

export function Frames({ frames, index, show, playing, play }: FramesProps) {
  const say = useSay()
  useEffect(() => {
    if (!playing) return undefined
    const timer = setInterval(() => show((index + 1) % frames.length), FRAME_MS)
    return () => clearInterval(timer)
  }, [playing, index, frames.length, show])
  if (frames.length < 2)
    return (
      <div className="frames">
        <span className="hint">{say(REVIEW.masked)}</span>
      </div>
    )
  const last = frames.length - 1
  const marks = Object.fromEntries(frames.map((frame, i) => [i, markOf(frame, i === 0 || i === last)]))
  return (
    <div className="frames">
      <Button
        icon={playing ? <PauseOutlined /> : <PlayCircleOutlined />}
        aria-label={say(playing ? REVIEW.pause : REVIEW.play)}
        title={`${say(playing ? REVIEW.pause : REVIEW.play)} (L)`}
        onClick={() => play(!playing)}
      />
      <span>{say(REVIEW.firstFrame)}</span>
      <Slider
        min={0}
        max={last}
        step={1}
        value={index}
        marks={marks}
        dots
        included={false}
        onChange={show}
        tooltip={{ open: false }}
        ariaLabelForHandle={say(REVIEW.frames)}
      />
      <span>{say(REVIEW.lastFrame)}</span>
      <span className="hint">{say(REVIEW.masked)}</span>
    </div>
  )
}

function markOf({ evidence }: Frame, named: boolean): string {
  return named ? timeOfDay(evidence.capturedAt) : ''
}
