/** What went wrong, in words that say what to do. Codes are those of the API's problem documents. */
import type { ProblemCode } from '../../api/problem.ts'
import type { ProblemError } from '../client/http.ts'
import type { Words } from '../language.tsx'
import { SHELL } from './shell.ts'

/** What only programs are told, or what the server's own sentence says better. */
type SaidThere =
  | 'bad-request'
  | 'bad-key'
  | 'bad-signature'
  | 'too-many-callbacks'
  | 'version-missing'
  | 'unknown-cursor'

type Known = Exclude<ProblemCode, SaidThere> | 'offline' | 'unreadable' | 'internal' | 'claimed-by-other'

export const PROBLEMS: Readonly<Record<Known, Words>> = {
  offline: SHELL.offline,
  unreadable: SHELL.unreadable,
  'wrong-credentials': ['用户名或密码不对。', 'Name or password is not right.'],
  'locked-out': [
    '该用户名的密码输错次数过多。请等几分钟再试。',
    'Too many wrong passwords for this name. Wait some minutes, then try again.',
  ],
  'not-signed-in': ['登录已过期，请重新登录。', 'Your session is over. Sign in again.'],
  forbidden: ['您的角色没有这项权限。需要时请找管理员。', 'Your role does not include this. Ask an administrator.'],
  csrf: ['会话令牌不符。请重新载入页面。', 'The token of the session does not match. Load the page again.'],
  'outside-scope': ['超出您的管辖范围。', 'It lies outside the part of the city that you see.'],
  'same-person': ['是您自己申请的，须由另一人同意。', 'You asked for it yourself. Another person must agree.'],
  'not-agreed': [
    '还没有另一人同意，或半小时已过，或没有保存原图。',
    'Nobody else has agreed yet, its half hour is over, or no original was kept.',
  ],
  'name-taken': ['该名称已被使用，请换一个。', 'The name is taken. Choose another one.'],
  'last-administrator': [
    '这是最后一位管理员，不能停用或更改角色。请先添加另一位。',
    'This is the last administrator. Add another one first.',
  ],
  'not-by-you': [
    '您在该地点多次驳回，这一条须由另一人裁定。',
    'You rejected often at this place, so somebody else decides this one.',
  ],
  'nothing-to-do': ['已经是这样，无需更改。', 'It is so already: there is nothing to change.'],
  'not-mergeable': [
    '这两条不能合并：其中一条已有案件或已结束。',
    'The two cannot be merged: one has a case, or is over.',
  ],
  'not-splittable': ['不能拆分：至少要留下一张图片。', 'It cannot be split so: one picture at least must stay.'],
  'not-decided': ['这一条还没有裁定，没有可撤销的。', 'It is not decided yet, so there is nothing to take back.'],
  'nothing-asked': [
    '该案件的处置结果已有判断，或尚未复核。',
    'The newest fix waits for no answer: it is decided, or not verified yet.',
  ],
  'not-found': ['已经没有了：可能已被删除或已过保存期。', 'It is gone: deleted, or its time of keeping is over.'],
  changed: [
    '在您打开之后有了变化，您的更改没有保存。请看它现在的样子。',
    'It changed after you opened it, so what you did was not saved. Look at what it is now.',
  ],
  'severity-one': [
    '一级类别只能更快、更灵敏，不能变慢、收窄或停用。',
    'A category of severity 1 may become quicker, never slower, narrower or silent.',
  ],
  'setting-refused': ['有数值超出允许范围，没有保存。', 'A value lies outside its bounds, so nothing was saved.'],
  claimed: [
    '另一位审核员正在看这一条，您的决定没有保存。',
    'Another reviewer is looking at this one; your decision was not saved.',
  ],
  'claimed-by-other': ['另一位审核员正在看这一条。', 'Another reviewer is looking at this one.'],
  'too-late': [
    '撤销时间已过，或案件已结束。需要时请在案件系统中作废该案件。',
    'The time to undo is over, or the case is closed. If needed, void the case in the case system.',
  ],
  'not-held': [
    '这条候选已不在暂存中:它已进入队列、已有决定或已结束。',
    'This candidate is not held any more: it is in the queue, decided, or over.',
  ],
  'not-proposed': [
    '这份名册已经核准,或已有更新的提议。请提议一份新的再核准。',
    'This roster is approved already, or a newer one was proposed. Propose one and approve that.',
  ],
  'beyond-budget': [
    '预计量超出审核能力,或尚无实测数据。请先看预计,再决定是否接受。',
    'More than the seats decide is expected, or nothing was measured. Read the forecast, then accept it or not.',
  ],
  'no-receiver': [
    '没有配置案件接收方，确认的案件无处可去。请管理员添加（adapter: local 不需要外部系统）。',
    'No receiver is configured, so a case has nowhere to go. Ask an administrator to add one (adapter local needs no other system).',
  ],
  'no-destination': [
    '没有规则说明此案件归哪个部门或责任网格，暂不能确认。请管理员补充部门规则或单元网格。',
    'No rule says which department or duty grid this case goes to, so that it cannot be confirmed yet. Ask an administrator to add the rule or the grid.',
  ],
  'no-list': [
    '接收方不提供案件清单，无法对账。对方支持后，请在配置中设 readable: true。',
    'The receiver offers no list to compare with. Set readable: true in the configuration once it does.',
  ],
  'no-reference': [
    '该视角还没有参考画面。等第一次良好的巡看之后再核准。',
    'The view has no reference picture yet. Wait for the first good look, then approve it.',
  ],
  'unknown-case': ['没有这个案件。', 'There is no such case.'],
  'unknown-condition': ['该类别没有这个立案条件。', 'This category has no such filing condition.'],
  'not-local': [
    '该案件由案件系统管理，请在那里更改。',
    'This case is led by the case system, which reports its state itself. Change it there.',
  ],
  'nothing-to-send': ['该案件没有送达失败的消息。', 'No message of this case was given up.'],
  'too-many-requests': ['短时间内请求过多。请等一分钟再试。', 'Too many requests in a short time. Wait a minute.'],
  unavailable: [
    '数据库暂时没有应答。没有任何内容丢失，请几秒后重试。',
    'The database does not answer at the moment. Nothing was lost; try again in a few seconds.',
  ],
  internal: [
    '服务器内部出错，已记入日志。请重试；若仍如此，请告诉运维人员。',
    'Something failed inside the server and is in its log. Try again; if it stays so, tell your operator.',
  ],
}

/** The words for a refusal; a code nobody translated yet keeps the server's own sentence. */
export function problemWords({ code, message }: ProblemError): Words {
  const known = Object.entries(PROBLEMS).find(([one]) => one === code)?.[1]
  if (known !== undefined) return known
  return [message === '' ? SHELL.unreadable[0] : message, message === '' ? SHELL.unreadable[1] : message]
}
