import type { Words } from '../language.tsx'

export const MAP = {
  title: ['地图', 'Map'],
  noDrawing: ['此浏览器不支持 WebGL，无法画地图。', 'This browser draws no WebGL, so there is no map.'],
  candidates: ['待审候选', 'Open candidates'],
  cases: ['在办案件', 'Running cases'],
  cells: ['单元网格', 'Grid cells'],
  withCandidates: ['有待审', 'with candidates'],
  failing: ['有故障', 'failing'],
  fine: ['正常', 'fine'],
  legend: ['图例', 'Legend'],
  find: ['查找摄像机', 'Find a camera'],
  empty: ['没有带坐标的摄像机', 'No camera has coordinates'],
  emptyHint: [
    '在配置的 place 中填写经纬度后，摄像机会出现在这里。',
    'Give cameras a place with longitude and latitude, and they appear here.',
  ],
  chosen: ['{name} · {n} 条待审', '{name} · {n} open'],
  choose: ['点击一个点，或在左侧查找', 'Click a point, or find a camera on the left'],
  queue: ['查看待审', 'Open its queue'],
  openCamera: ['查看摄像机', 'Open the camera'],
} as const satisfies Record<string, Words>
