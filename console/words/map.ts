import type { Words } from '../language.tsx'

export const MAP = {
  title: ['地图', 'Map'],
  noDrawing: ['此浏览器不支持 WebGL，无法画地图。', 'This browser draws no WebGL, so there is no map.'],
  cameras: ['摄像机', 'Cameras'],
  candidates: ['待审候选', 'Open candidates'],
  failing: ['有故障', 'failing'],
  fine: ['正常', 'fine'],
  legend: ['图例', 'Legend'],
  empty: ['没有带坐标的摄像机', 'No camera has coordinates'],
  emptyHint: [
    '在配置的 place 中填写经纬度后，摄像机会出现在这里。',
    'Give cameras a place with longitude and latitude, and they appear here.',
  ],
  chosen: ['{name} · {n} 条待审', '{name} · {n} open'],
  choose: ['点击一个点查看摄像机', 'Click a point to see its camera'],
  queue: ['查看待审', 'Open its queue'],
} as const satisfies Record<string, Words>
