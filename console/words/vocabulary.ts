/** The words of the domain in both languages. */
import type { CallbackKind } from '../../pipeline/casework/mirror.ts'
import type { ZoneKind } from '../../pipeline/catalogue/zone-kinds.ts'
import type { RejectReason } from '../client/types.ts'
import type { Words } from '../language.tsx'

export const REASON_WORDS: Readonly<Record<RejectReason, Words>> = {
  'permitted-place': ['许可区域或时段', 'Permitted place or hours'],
  'passing-or-loading': ['路过或装卸', 'Passing or loading'],
  'look-alike': ['相似物误认', 'Look-alike'],
  'already-open': ['已有案件', 'Already open'],
  'resolved-by-itself': ['已自行消除', 'Resolved by itself'],
  'not-our-duty': ['非本部门职责', 'Not our duty'],
  'picture-unclear': ['画面不清', 'Picture unclear'],
  'wrong-class': ['类别错误', 'Wrong class'],
  'below-condition': ['未达立案条件', 'Below the filing condition'],
  test: ['测试', 'Test'],
}

export const SEVERITY_WORDS: Readonly<Record<number, Words>> = {
  1: ['紧急', 'Urgent'],
  2: ['较高', 'High'],
  3: ['一般', 'Normal'],
  4: ['较低', 'Low'],
}

export const STATUS_WORDS: Readonly<Record<string, Words>> = {
  open: ['待审', 'Open'],
  confirmed: ['已确认', 'Confirmed'],
  rejected: ['已驳回', 'Rejected'],
  merged: ['已合并', 'Merged'],
  held: ['暂存', 'Held'],
}

export const CASE_WORDS: Readonly<Record<string, Words>> = {
  pending: ['待推送', 'Not sent yet'],
  filed: ['已立案', 'Filed'],
  dispatched: ['已派遣', 'Dispatched'],
  disposed: ['已处置', 'Disposed'],
  rework: ['返工', 'Rework'],
  sent_back: ['已回退', 'Sent back'],
  suspended: ['挂账', 'Suspended'],
  reopened: ['已重开', 'Reopened'],
  void: ['作废', 'Void'],
  closed: ['已结案', 'Closed'],
  forced_close: ['强制结案', 'Forced close'],
}

export const ZONE_WORDS: Readonly<Record<ZoneKind, Words>> = {
  'approved-barbecue': ['许可烧烤区', 'approved barbecue area'],
  'approved-outdoor-area': ['许可外摆区', 'approved outdoor area'],
  'bike-bay': ['非机动车位', 'bike bay'],
  'bike-parking': ['非机动车停放区', 'bike parking'],
  bin: ['垃圾箱', 'bin'],
  'bin-place': ['垃圾投放点', 'bin place'],
  'blind-path': ['盲道', 'tactile path'],
  bridge: ['桥面', 'bridge'],
  'building-entrance': ['楼宇出入口', 'building entrance'],
  'building-roof': ['屋顶', 'roof'],
  'bus-bay': ['公交港湾', 'bus bay'],
  'bus-stop': ['公交站', 'bus stop'],
  'construction-site': ['工地', 'construction site'],
  'construction-site-edge': ['工地周边', 'edge of a site'],
  courtyard: ['庭院', 'courtyard'],
  crossing: ['人行横道', 'crossing'],
  'drain-grate': ['雨水箅子', 'drain grate'],
  'drying-rack': ['晾晒架', 'drying rack'],
  'facade-public': ['临街立面', 'facade'],
  'facility-surface': ['设施表面', 'facility surface'],
  'fire-lane': ['消防通道', 'fire lane'],
  footbridge: ['人行天桥', 'footbridge'],
  green: ['绿地', 'green space'],
  ground: ['地面', 'ground'],
  guardrail: ['护栏', 'guardrail'],
  kerb: ['路缘', 'kerb'],
  'kerb-ramp': ['路缘坡道', 'kerb ramp'],
  manhole: ['井盖', 'manhole'],
  'metro-exit': ['地铁口', 'metro exit'],
  'no-bike-parking': ['非机动车禁停区', 'no bike parking'],
  'no-entry-water': ['禁入水域', 'no-entry water'],
  'no-fishing-bank': ['禁钓岸线', 'no-fishing bank'],
  'no-parking': ['禁停区', 'no parking'],
  outfall: ['排口', 'outfall'],
  park: ['公园', 'park'],
  'parking-bay': ['停车位', 'parking bay'],
  pavement: ['人行道', 'pavement'],
  'permitted-vending': ['许可摊区', 'permitted vending'],
  'permitted-vending-buffer': ['许可摊区外缘', 'edge of permitted vending'],
  'public-land': ['公共用地', 'public land'],
  'public-parking': ['公共停车场', 'public parking'],
  'registered-ad': ['已登记广告位', 'registered advert'],
  'river-bank': ['河岸', 'river bank'],
  road: ['车行道', 'road'],
  'scenic-spot': ['景点', 'scenic spot'],
  'shared-bike-bay': ['共享单车位', 'shared-bike bay'],
  'shopfront-strip': ['店前区域', 'shopfront strip'],
  sign: ['牌匾', 'sign'],
  'site-gate': ['工地出入口', 'site gate'],
  square: ['广场', 'square'],
  'station-exit': ['车站出口', 'station exit'],
  'street-light': ['路灯', 'street light'],
  tree: ['行道树', 'tree'],
  'tree-pit': ['树池', 'tree pit'],
  'under-bridge': ['桥下空间', 'under a bridge'],
  underpass: ['下穿通道', 'underpass'],
  'vacant-plot': ['空地', 'vacant plot'],
  wall: ['墙面', 'wall'],
  water: ['水域', 'water'],
  wire: ['架空线缆', 'wire'],
}

/** What a dispatcher does by hand, as buttons. */
export const STEP_WORDS: Readonly<Record<CallbackKind, Words>> = {
  filed: ['立案', 'File'],
  dispatched: ['派遣', 'Dispatch'],
  disposed: ['已处置', 'Disposed'],
  rework: ['返工', 'Rework'],
  sent_back: ['回退', 'Send back'],
  extended: ['延期', 'Extend'],
  suspended: ['挂账', 'Suspend'],
  resumed: ['恢复', 'Resume'],
  reopened: ['重开', 'Reopen'],
  void: ['作废', 'Void'],
  closed: ['结案', 'Close'],
  forced_close: ['强制结案', 'Force closed'],
}

export const DELIVERY_WORDS: Readonly<Record<string, Words>> = {
  waiting: ['等待送达', 'Waiting'],
  delivered: ['已送达', 'Delivered'],
  dead: ['送达失败', 'Given up'],
  cancelled: ['已撤销', 'Cancelled'],
}

export const VERDICT_WORDS: Readonly<Record<string, Words>> = {
  clear: ['已清除', 'Clear'],
  'not-clear': ['未清除', 'Not clear'],
  'cannot-tell': ['无法判断', 'Cannot tell'],
  waiting: ['复核中', 'Being verified'],
  cancelled: ['复核取消', 'Verification cancelled'],
}

export const VIEW_WORDS: Readonly<Record<string, Words>> = {
  good: ['正常', 'Good'],
  moved: ['镜头偏转', 'Moved'],
  frozen: ['画面冻结', 'Frozen'],
  looping: ['录像循环', 'Looping'],
  offline: ['离线', 'Offline'],
  'zero-frames': ['无画面', 'No frames'],
  'wrong-clock': ['时钟不准', 'Wrong clock'],
  black: ['黑屏', 'Black'],
  overexposed: ['过曝', 'Overexposed'],
  blurred: ['模糊', 'Blurred'],
  blocked: ['遮挡', 'Blocked'],
  unlearned: ['未学习', 'Not learned'],
}

/** A word of one of the tables; what is not in it stays as it is. */
export function wordFor(table: Readonly<Record<string | number, Words>>, key: string | number): Words {
  return table[key] ?? [String(key), String(key)]
}
