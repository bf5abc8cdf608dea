/** Conditions beside the rows' own, each with its own limit. From the city standard that the rows' limits come from. */
import type { LimitUnit } from './clocks.ts'

interface OtherCondition {
  readonly category: string
  readonly key: string
  readonly textZh: string
  readonly textEn: string
  readonly value: number
  readonly unit: LimitUnit
  readonly closureZh?: string
  readonly basis?: string
}

type Words = readonly [zh: string, en: string]

const other = (
  category: string,
  key: string,
  [textZh, textEn]: Words,
  limit: readonly [number, LimitUnit],
): OtherCondition => ({ category, key, textZh, textEn, value: limit[0], unit: limit[1] })

export const OTHER_CONDITIONS: readonly OtherCondition[] = [
  other('shared-bike-disorder', 'broken', ['损坏、脏污', 'broken or dirty'], [1, 'work_day']),
  other('under-bridge-occupied', 'dirty', ['环境脏乱', 'dirty surroundings'], [1, 'work_day']),
  other('under-bridge-occupied', 'facility', ['设施缺损', 'facility broken or missing'], [5, 'work_day']),
  other('bin-abnormal', 'misplaced', ['未按位置摆放', 'not at its place'], [4, 'work_hour']),
  other('bin-abnormal', 'broken', ['变形破损', 'bent or broken'], [3, 'work_day']),
  other('wastewater-dumping', 'open-ditch', ['明沟排水', 'drained into an open ditch'], [1, 'work_day']),
  other(
    'unauthorised-wires',
    'poles',
    ['擅自架设管线、杆线', 'lines or poles put up without permission'],
    [5, 'work_day'],
  ),
  other('illegal-structure', 'built', ['已形成,按法定程序', 'already built; by legal procedure'], [15, 'work_day']),
  other('illegal-ramp', 'fixed', ['固定接坡', 'fixed ramp'], [3, 'work_day']),
  other('illegal-outdoor-ad', 'large', ['立柱、墙体、楼顶广告', 'on a column, wall or roof'], [5, 'work_day']),
  other('signboard-damaged', 'broken', ['破损缺失', 'broken or missing parts'], [2, 'work_day']),
  other('signboard-damaged', 'dirty', ['画面不洁', 'dirty face'], [1, 'work_day']),
  other('hoarding-defect', 'missing', ['未设置', 'none put up'], [3, 'work_day']),
  other('hoarding-defect', 'dirty', ['外观不洁', 'dirty'], [1, 'work_day']),
  {
    ...other('tree-fallen', 'carriageway', ['占用车行道', 'lies on the carriageway'], [2, 'urgent_hour']),
    basis: 'proposed: as for other dangers on the road',
  },
  other('manhole-cover-defect', 'broken', ['破损超过25cm²', 'broken over 25 cm²'], [4, 'work_hour']),
  other('manhole-cover-defect', 'bouncing', ['弹跳、异响', 'bouncing or noisy'], [2, 'work_day']),
  other('manhole-cover-defect', 'sunken', ['周边路面沉陷', 'surrounding road sunken'], [5, 'work_day']),
  other('drain-grate-defect', 'broken', ['破损', 'broken'], [4, 'work_hour']),
  other('drain-grate-defect', 'blocked', ['堵塞三分之一以上', 'blocked by a third or more'], [1, 'work_day']),
  other('guardrail-damage', 'broken', ['破损变形', 'broken or bent'], [3, 'work_day']),
  other('streetlight-fault', 'leaning', ['倾斜、倒地', 'leaning or fallen'], [1, 'work_day']),
  other('streetlight-fault', 'switching', ['启闭时间不对', 'on or off at the wrong time'], [2, 'work_hour']),
]
