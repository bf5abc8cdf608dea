/** An urgent candidate is said on every page, with a sound where the reviewer wants one. */
import { BellOutlined, SoundOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CategoryList } from '../client/types.ts'
import { useGet } from '../client/get.ts'
import { useSay } from '../language.tsx'
import { QUEUE } from '../words/queue.ts'
import { type News, useNews } from './live.tsx'

const KEPT = 'xunjie.sound'
const URGENT = 1

export function AlarmBanner() {
  const say = useSay()
  const navigate = useNavigate()
  const [alarm, setAlarm] = useState<News>()
  const { data } = useGet<CategoryList>('/v1/categories', { enabled: alarm !== undefined })
  const heard = useRef<string>(undefined)
  const hear = useCallback((news: News) => {
    const urgent = news.kind === 'alarm.raised' || (news.kind === 'candidate.opened' && news.severity === URGENT)
    // Its opening and its alarm are two pieces of news of one candidate.
    if (!urgent || heard.current === news.id) return
    heard.current = news.id
    setAlarm(news)
    if (wantsSound()) ring()
  }, [])
  useNews(hear)
  if (alarm === undefined) return null
  const row = data?.categories.find(({ id }) => id === alarm.category)
  const open = (): void => {
    setAlarm(undefined)
    void navigate(`/review/${alarm.id}`)
  }
  return (
    <Alert
      className="alarm"
      type="error"
      role="alert"
      showIcon
      icon={<BellOutlined />}
      banner
      title={say(QUEUE.alarm, { category: row === undefined ? '' : say([row.nameZh, row.nameEn]) })}
      closable={{ onClose: () => setAlarm(undefined) }}
      action={
        <Button size="small" danger type="primary" onClick={open}>
          {say(QUEUE.openNow)}
        </Button>
      }
    />
  )
}

export function SoundSwitch() {
  const say = useSay()
  const [on, setOn] = useState(wantsSound)
  const turn = (): void => {
    localStorage.setItem(KEPT, on ? 'off' : 'on')
    setOn(!on)
    if (!on) ring()
  }
  return (
    <Button icon={<SoundOutlined />} aria-pressed={on} onClick={turn}>
      {say(on ? QUEUE.soundOn : QUEUE.soundOff)}
    </Button>
  )
}

function wantsSound(): boolean {
  return localStorage.getItem(KEPT) !== 'off'
}

/** Two short tones. A browser that has not been touched yet keeps silent; the banner stands all the same. */
function ring(): void {
  const audio = new AudioContext()
  const gain = audio.createGain()
  gain.gain.value = 0.15
  gain.connect(audio.destination)
  for (const [start, hertz] of [
    [0, 880],
    [0.22, 1174],
  ] as const) {
    const tone = audio.createOscillator()
    tone.frequency.value = hertz
    tone.connect(gain)
    tone.start(audio.currentTime + start)
    tone.stop(audio.currentTime + start + 0.16)
  }
  setTimeout(() => void audio.close(), 800)
}
