import type { Words } from '../language.tsx'

export const LADDER = {
  title: ['上线', 'Going live'],
  ladder: ['阶梯', 'Ladder'],
  held: ['暂存', 'Held'],
  dryRun: ['预演', 'Dry run'],
  roster: ['名册', 'Roster'],
  group: ['摄像机组', 'Camera group'],
  noGroup: ['未分组', 'no group'],
  category: ['类别', 'Category'],
  rung: ['档位', 'Rung'],
  precision: ['正确率（95%）', 'Precision (95 %)'],
  noDecisions: ['尚无判定', 'no decision yet'],
  heldNow: ['暂存', 'Held'],
  perDay: ['预计每天', 'Expected a day'],
  perDayText: ['{n} 条，误报 {wrong}', '{n}, {wrong} of them false'],
  atMost: ['至多 {n} 条，误报 {wrong}（95%）', 'at most {n}, {wrong} of them false (95 %)'],
  unlabelledText: ['{n} 条，尚无人标注', '{n}, nobody has labelled any'],
  byEvaluation: ['误报 {wrong}（按标注图片估计）', '{wrong} false (by labelled pictures)'],
  notMeasured: ['未测', 'not measured'],
  proposed: ['数据建议', 'The figures propose'],
  promote: ['升为{rung}', 'up to {rung}'],
  demote: ['降为{rung}', 'down to {rung}'],
  stay: ['保持', 'stay'],
  gates: ['下一档门槛', 'Gates of the next rung'],
  highest: ['已在最高档。', 'It stands on the highest rung.'],
  moved: ['{by} 于 {at} 移动：{reason}', 'moved by {by} at {at}: {reason}'],
  neverMoved: ['无人移动过，按配置的起点。', 'Nobody has moved it from where the site starts.'],
  move: ['移动', 'Move'],
  moveSelected: ['移动所选 {n} 类', 'Move the selected ({n})'],
  moveTitle: ['移动 {n} 类（{group}）', 'Categories to move: {n} ({group})'],
  to: ['移到', 'To'],
  reason: ['理由', 'Reason'],
  reasonHint: ['会与移动一起存入审计', 'kept in the audit with the move'],
  insist: ['门槛未全部通过，仍然移动', 'although gates are not passed'],
  accept: ['已读预计，接受其数量', 'I have read the forecast and take it'],
  doMove: ['确认移动', 'Move'],
  cancel: ['取消', 'Cancel'],
  forecast: [
    '预计每天增加 {n} 条，其中误报 {wrong} 条；现在每天 {now} 条，席位每天能审 {capacity} 条。',
    'Expected a day: {n} more, {wrong} of them false. Now {now} a day; the seats decide {capacity}.',
  ],
  beyond: ['超出审核能力。', 'More than the seats decide.'],
  unknown: ['其中 {n} 类没有实测数据，建议先影子运行。', 'Not measured: {n} of these. Let them run in shadow first.'],
  unlabelled: [
    '其中 {n} 类尚无人标注，其候选全部按误报计。',
    'Nobody has labelled any of {n} of these: all of theirs count as false.',
  ],
  outcomes: ['已移动 {n} 类', 'Categories moved: {n}'],
  empty: ['还没有类别可移动', 'No category to move yet'],
  emptyHint: [
    '添加摄像机后，它们运行的类别会列在这里。',
    'Once there are cameras, the categories that they run are listed here.',
  ],
  heldHint: [
    '这些候选照常记录，但不进入待审队列：类别在影子档、试运行已满，或本班没有余量。',
    'These candidates are kept as usual and stand in no queue: their category is in shadow, its pilot is full, or the shift has no room.',
  ],
  sample: ['抽样标注', 'Label a sample'],
  sampleHint: [
    '按随机次序逐条标注对错；只计入正确率，不立案，也不静默。',
    'In an order of chance, right or wrong: it counts for precision, files nothing and silences nothing.',
  ],
  noHeld: ['没有暂存的候选', 'Nothing is held'],
  noHeldHint: ['影子档的类别发现问题后会出现在这里。', 'What categories in shadow find appears here.'],
  right: ['正确', 'Right'],
  wrong: ['误报', 'Wrong'],
  labelled: ['已标注', 'Labelled'],
  raise: ['立即送审', 'Send to review now'],
  raised: ['已进入待审队列', 'It is in the queue now'],
  keptUntil: ['保留至 {at}', 'kept until {at}'],
  anyReason: ['全部原因', 'Every reason'],
  whyHeld: ['暂存原因', 'Why it is held'],
  endedOnes: ['已结束', 'Ended'],
  current: ['暂存中', 'Held now'],
  day: ['日期', 'Day'],
  dryRunHint: [
    '这一天本来还会送审的内容：被阶梯或负荷暂存的，以及待核准视角里看到的。画面不保留，改动之后的结果无法倒推。',
    'What else that day would have put before people: what the ladder or the budget held, and what views that wait for approval saw. Frames are not kept, so that a change made since cannot be played again.',
  ],
  nothingThatDay: ['这一天没有更多内容', 'Nothing more that day'],
  nothingThatDayHint: [
    '换一天，或先看下方说明哪些无法回答。',
    'Choose another day, or read what could not be answered.',
  ],
  wouldRaise: ['会产生 {n} 条，已送审 {raised} 条', '{n} would have been raised; {raised} were'],
  fromHeld: ['暂存', 'held'],
  fromView: ['视角待核准', 'view not approved'],
  unanswered: ['无法回答的', 'What cannot be answered'],
  cameras: ['{n} 台：{examples}', '{n} cameras: {examples}'],
  noPicture: ['没有留存画面', 'no picture is kept'],
  propose: ['提议名册', 'Propose a roster'],
  capacity: ['可巡看的摄像机数', 'Cameras that can be looked at'],
  firstDay: ['起始日', 'First day'],
  noRoster: ['还没有名册', 'No roster yet'],
  noRosterHint: [
    '填写可巡看的摄像机数，提议一份名册；核准之前什么都不会改变。',
    'Say how many cameras can be looked at and propose one; nothing changes until it is approved.',
  ],
  rosterOf: ['{day} 起，{capacity} 台', 'from {day}, {capacity} cameras'],
  uncovered: ['{n} 个单元网格没有摄像机，例如 {examples}', '{n} cells have no camera, like {examples}'],
  approve: ['核准并轮换', 'Approve and swap'],
  approveAsk: ['核准后立即轮换摄像机，确定吗？', 'Cameras are swapped at once. Approve?'],
  swapped: [
    '加入 {joined} 台，离开 {left} 台；另有 {finishing} 台待其未结候选处理完。',
    '{joined} joined, {left} are off; {finishing} more leave once nothing of theirs is open.',
  ],
  camera: ['摄像机', 'Camera'],
  cameraId: ['编号', 'Id'],
  becomes: ['去留', 'Move'],
  why: ['原因', 'Why'],
  all: ['全部', 'All'],
} as const satisfies Record<string, Words>

export const RUNG_WORDS: Readonly<Record<string, Words>> = {
  shadow: ['影子', 'shadow'],
  pilot: ['试运行', 'pilot'],
  live: ['正式', 'live'],
}

export const GATE_WORDS: Readonly<Record<string, Words>> = {
  decisions: ['判定数', 'Decisions'],
  precision: ['正确率', 'Precision'],
  duplicates: ['重复率', 'Duplicates'],
  'decision-time': ['判定用时（中位，秒）', 'Time to the decision (median, s)'],
  load: ['每席每班', 'A seat and shift'],
  filing: ['立案率', 'Filing rate'],
  coverage: ['摄像机覆盖', 'Camera coverage'],
  recall: ['抽查召回', 'Recall spot check'],
  'verify-agreement': ['复核一致率', 'Agreement of second looks'],
}

export const VERDICT_WORDS: Readonly<Record<string, Words>> = {
  passed: ['通过', 'passed'],
  failed: ['未通过', 'not passed'],
  'not-measured': ['未测，由核准人负责', 'not measured: the person answers for it'],
}

export const HELD_WORDS: Readonly<Record<string, Words>> = {
  shadow: ['影子档', 'shadow'],
  'pilot-limit': ['试运行已满', 'pilot full'],
  budget: ['本班已满', 'no room in the shift'],
  gone: ['已消失', 'gone'],
  'kept-long-enough': ['保留期满', 'kept long enough'],
}

export const UNANSWERED_WORDS: Readonly<Record<string, Words>> = {
  'not-looked-at': ['这一天没有取到画面，情况未知。', 'No look brought a picture that day: nothing is known.'],
  'not-learned': ['视角还没有参考画面，没有判断。', 'The view has no reference yet: nothing was judged.'],
  'zones-changed': [
    '此后重新画过区域；画面不保留，新区域本来会怎样无法得知，请过一天再看。',
    'Zones were drawn anew since. Frames are not kept, so that what the new ones would have raised is unknown: ask again after a day.',
  ],
  'not-run': ['没有运行这个类别。', 'The category is not looked for there.'],
  'no-zones': [
    '视角缺少这个类别需要的区域，没有判断。',
    'The view lacks the zone that the category needs: it was not judged.',
  ],
}

export const MOVE_WORDS: Readonly<Record<string, Words>> = {
  moved: ['已移动', 'moved'],
  same: ['已在该档', 'stands there already'],
  'too-far': ['一次只能升一档', 'one rung at a time'],
  gates: ['门槛未通过', 'gates not passed'],
  'never-shadow': ['紧急类别不能降到影子档', 'urgent ones never stand in shadow'],
  unknown: ['该组没有摄像机运行它', 'no camera of the group runs it'],
}

export const ROSTER_WORDS: Readonly<Record<string, Words>> = {
  stay: ['留用', 'stays'],
  join: ['加入', 'joins'],
  leave: ['离开', 'leaves'],
  rest: ['继续停用', 'stays off'],
  proposed: ['待核准', 'proposed'],
  approved: ['已核准', 'approved'],
  superseded: ['已被取代', 'superseded'],
}

export const ROSTER_REASONS: Readonly<Record<string, Words>> = {
  cell: ['覆盖单元网格 {cell}', 'covers the cell {cell}'],
  cases: ['近 90 天确认 {cases} 件', '{cases} confirmed cases in 90 days'],
  'never-looked-at': ['从未巡看', 'was never looked at'],
  'long-ago': ['{at} 以来未巡看', 'not looked at since {at}'],
  'no-room': ['其他摄像机优先，名册已满', 'others come first, and the roster is full'],
  'platform-full': ['其他摄像机优先，平台并发不足', 'others come first, and its platform’s pulls reach no further'],
  'agreement-ends': ['共享协议在起始日前到期', 'its share agreement ends before the first day'],
}

export const LOAD = {
  title: ['本班负荷', 'Load of the shift'],
  text: ['已审 {decided}，待审 {open}，共可审 {capacity}', '{decided} decided, {open} waiting, of {capacity}'],
  noSeats: ['待审 {open}；未设席位，不限量', '{open} waiting; no seats are planned, nothing is held'],
  held: ['暂存 {n} 条等待余量', '{n} held for room'],
  unseen: ['昨日起 {n} 条无人看到就已结束', '{n} ended in the last day before anybody could see them'],
  throttled: ['优先级较低，先让出：{list}', 'Less severe or wrong more often, so they wait: {list}'],
} as const satisfies Record<string, Words>
