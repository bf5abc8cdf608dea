/** What an operator is told, by code: Chinese, English. Values stand in braces; a text may leave one of them out. */

export const FINDINGS = {
  'camera-no-picture': [
    '连续 {n} 次巡看没有取到画面：{fault}。请检查该摄像机，或联系其权属单位。',
    '{n} looks in a row brought no picture: {detail}',
  ],
  'main-stream-refused': [
    '主码流取不到，暂由子码流代替。请检查该摄像机的主码流。',
    'The sub-stream stood in for the main stream: {detail}',
  ],
  'driver-crashed': [
    '该摄像机的视频使第一取流程序崩溃 {n} 次，现改用 ffmpeg 取流。',
    'This camera’s video made the first capture driver crash {n} times; it is now taken with ffmpeg.',
  ],
  'driver-crashed-again': [
    '该摄像机的视频使第一取流程序崩溃 {n} 次，现改用 ffmpeg 取流。曾恢复过一次，此后不再恢复。',
    'This camera’s video made the first capture driver crash {n} times; it is now taken with ffmpeg. It was given back once already and stays there.',
  ],
  'view-moved': [
    '画面与参考视角不同。请把摄像机转回原位，或在视角页退回该视角，系统会学习新的视角。',
    'The camera shows another view than its reference. Turn it back, or reject its view on the views page: then what it shows now is learned.',
  ],
  'view-looping': [
    '摄像机反复播放一段录像，看不到现场。请检查该码流，或请其权属单位改送实时画面。',
    'The camera plays a recorded piece again and again, so that nothing of now is seen. Check the stream, or ask its owner for the live one.',
  ],
  'view-wrong-clock': [
    '该摄像机的时钟与本机相差 {seconds} 秒。巡看时间以本机为准；请为该摄像机校时，否则其录像无法作为佐证。',
    'The camera’s clock is {seconds} s off ours. Looks count by our clock; set the camera’s, or its recordings cannot back up a case.',
  ],
  'view-frozen': [
    '摄像机一直送出同一幅画面。请重启该摄像机，或请其权属单位重启。',
    'The camera repeats the same picture. Restart it, or ask its owner to.',
  ],
  'view-black': ['画面全黑。请检查供电和镜头盖。', 'The picture is black. Check the camera’s power and lens cover.'],
  'view-overexposed': ['画面过曝。请检查曝光设置。', 'The picture is overexposed. Check the camera’s exposure.'],
  'view-blurred': ['画面模糊。请清洁镜头或重新对焦。', 'The picture is blurred. Clean the lens or focus it.'],
  'view-blocked': ['镜头前有遮挡。请移开遮挡物。', 'Something stands before the lens. Clear the view.'],
  'evidence-refused': [
    '证据库没有收下图片。请在配置中调大 engines.evidenceLimitMb 或腾出磁盘空间，然后重新启动。',
    '{detail}',
  ],
  'queue-silent': [
    '任务队列没有应答，暂不派发巡看；没有任何内容丢失，恢复后自动继续。请检查 engines.queue 所指的服务器是否在运行、本机能否连上。',
    'The queue does not answer, so that no look is handed out; nothing is lost and looks go on when it is back. Check that the server named by engines.queue runs and can be reached from this host.',
  ],
  'platform-out': [
    '{name} 有 {n} 台摄像机同时取不到画面。请联系其权属单位，或检查网络。恢复之前，每次只向该平台试取一路。',
    '{n} cameras of {name} stopped giving pictures together. Ask its owner, or check the network to it. Until one gives a picture again only one look at a time goes there. What they say: {detail}',
  ],
  'agreement-ending': [
    '{name} 有 {ending} 台摄像机的共享协议将在两周内到期，最早 {day}（还有 {days} 天）。请续签，并导入带新日期的清单。',
    'The agreement for {ending} cameras of {name} ends within two weeks, the first on {day} (in {days} days). Renew it and import the list with the new date.',
  ],
  'agreement-ended': [
    '{name} 有 {ended} 台摄像机的共享协议已到期，不再巡看。请续签，并导入带新日期的清单。',
    '{ended} cameras of {name} are not looked at any more: their share agreement has ended. Renew it and import the list with the new date.',
  ],
  'agreement-ended-and-ending': [
    '{name} 有 {ended} 台摄像机的共享协议已到期，不再巡看；另有 {ending} 台将在两周内到期，最早 {day}（还有 {days} 天）。请续签，并导入带新日期的清单。',
    '{ended} cameras of {name} are not looked at any more: their share agreement has ended. The agreement for {ending} cameras of {name} ends within two weeks, the first on {day} (in {days} days). Renew it and import the list with the new date.',
  ],
  'destination-missing': [
    '有 {n} 组“摄像机 × 类别”没有规则说明案件派往何处，例如 {examples}。请用 `xunjie departments import` 补充规则；在此之前这些候选不能确认。',
    'Of {n} pairs of camera and category no rule says where a case goes, like {examples}. Add rules with `xunjie departments import`; until then these candidates cannot be confirmed.',
  ],
  'destination-refused': [
    '摄像机 {camera} 的 {category} 没有主管部门或责任网格，案件无处可派。请用 `xunjie departments import` 或 `xunjie grid import` 补充，然后再次确认。',
    '{detail}',
  ],
  'delivery-given-up': [
    '该案件的一条消息送达失败，已不再重试。请先修复接收方，再重新发送。',
    'A message of this case could not be delivered and is no longer tried: {detail} Mend the receiver and send it again.',
  ],
  'delivery-given-up-unclear': [
    '该案件的一条消息送达失败，已不再重试；但对方可能已经收到，请先在对方系统核对该案件。修复接收方后再重新发送。',
    'A message of this case could not be delivered and is no longer tried: {detail} It may have arrived all the same: ask there for the case first. Mend the receiver and send it again.',
  ],
  'alarm-not-pushed': [
    '一条紧急告警没有推送成功。它仍排在审核页首位。请检查告警推送地址。',
    'An urgent alarm could not be pushed: {detail} It stands first on the review page all the same.',
  ],
  'urgent-unseen': [
    '这条紧急候选已有 {seconds} 秒无人查看（上限 {bound} 秒）。请打开审核页，并确认值班人员在岗。',
    'Nobody has been shown this urgent candidate for {seconds} s (bound {bound} s). Open the review page, and see who is on duty.',
  ],
  'urgent-late': [
    '最近一条紧急告警在画面之后 {seconds} 秒才发出（上限 {bound} 秒）。请检查巡看与入库是否积压、推送地址是否应答。',
    'The newest urgent alarm went out {seconds} s after its frame (bound {bound} s). Check the backlog of looks and intake, and whether the hook answers.',
  ],
  'reconciliation-failed': [
    '没能与对方的案件清单对账。请检查对方接口，然后在案件页重新对账。',
    'The cases could not be compared with the receiver’s list: {detail}',
  ],
  'reconciliation-differs': [
    '我方有 {ours} 件，对方列出 {theirs} 件，其中 {n} 件不一致。案件页逐条列出，请在有误的一方更正。',
    'We have {ours} cases, the receiver lists {theirs}, and {n} differ: {said}. The page of the cases names each; mend them on the side that is wrong.',
  ],
  'numbers-held': [
    '案件系统用 {n} 个没有对应案件的编号回报：{numbers}。请在案件页说明各是哪个案件，或不是我们的。',
    'The case system reports on {n} numbers that no case has: {numbers}. Say on the page of the cases which case each is, or that it is none of ours.',
  ],
  'pre-check': [
    '案件系统请求在立案前核实。请对照最新画面，并在对方系统答复。',
    'The case system asks for a check before it files this case. Compare its newest pictures and answer there.',
  ],
  'sent-back': [
    '案件系统退回了该案件，理由：“{reason}”。请再看一次：撤回确认，或在对方系统补齐。',
    'The case system sent this case back because of “{reason}”. Look at it again: take the confirmation back, or mend there what is missing.',
  ],
  'sent-back-without-reason': [
    '案件系统退回了该案件，没有说明理由。请再看一次：撤回确认，或在对方系统补齐。',
    'The case system sent this case back without a reason. Look at it again: take the confirmation back, or mend there what is missing.',
  ],
  'number-twice': [
    '案件系统给该案件的编号 {number} 也给了案件 {other}。请向对方核实；在此之前该编号的回报暂不采用。',
    'The case system gave this case the number {number}, which it gave to the case of {other} too. Ask there which is right: reports under that number are held until then.',
  ],
  'number-changed': [
    '案件系统现称该案件为 {now}，此前为 {before}。请向对方核实两者是否同一案件。',
    'The case system now calls this case {now}; before it was {before}. Ask there whether the two are one.',
  ],
  'fix-not-judged-tries': [
    '三次复核都无法从画面判断该案件是否已处置。请在案件页看图作答，或派人现场核查。',
    'The fix of this case could not be judged from the camera in three tries. Look at the pictures and answer on the cases page, or send somebody.',
  ],
  'fix-not-judged-light': [
    '一天之内没有等到与发现问题时相同的光线，处置结果未作判断。请在案件页看图作答，或派人现场核查。',
    'No look in the light in which the problem was seen came within a day, so the fix of this case was not judged. Look at the pictures and answer on the cases page, or send somebody.',
  ],
  'fix-not-judged-manual': [
    '现场看来已清除，但这一类只由人结案。请在案件页看图作答，或派人现场核查。',
    'The place looks clear, and a fix of this kind is closed by a person only. Look at the pictures and answer on the cases page, or send somebody.',
  ],
  'fix-not-judged-no-picture': [
    '摄像机一天没有画面，处置结果未作判断。请在案件页看图作答，或派人现场核查。',
    'The camera brought no picture for a day, so the fix of this case was not judged. Look at the pictures and answer on the cases page, or send somebody.',
  ],
  'fix-not-judged-camera-gone': [
    '发现该问题的摄像机已不再巡看，处置结果无法判断。请在案件页看图作答，或派人现场核查。',
    'The camera that saw this problem is looked at no more, so the fix of this case is not judged. Look at the pictures and answer on the cases page, or send somebody.',
  ],
  'ladder-down': [
    '{category} 在摄像机组“{group}”中由 {from} 降为 {to}:{n} 次判定中只有 {percent}% 正确。请先看它误认了什么,再在“阶梯”页或用 `xunjie ladder move` 升回。',
    '{category} went from {from} to {to} in the camera group “{group}”: {percent} % of {n} decisions were right. See what it is taken in by, then move it up again on the ladder page or with `xunjie ladder move`.',
  ],
  'review-unseen': [
    '最近一天有 {n} 条候选还没有人看到就已结束:产生的数量超出审核能力。请增加席位,或把误报最多的类别降为影子运行。',
    '{n} candidates of the last day were closed before anybody could see them: more is raised than the seats review. Plan more seats, or move the categories that are wrong most often back to shadow.',
  ],
  'audit-roots-not-kept': [
    '截至 {day} 的审计日根没有写入站外目录（{reason}），每五分钟重试一次。请检查 audit.rootsFolder 所指的目录是否存在、可写、空间足够。',
    'What the audit came to up to {day} could not be written to the folder outside ({reason}); it is tried again every five minutes. See that the folder of audit.rootsFolder is there, can be written and has room.',
  ],
  'audit-rewritten': [
    '{day} 的审计记录与当时保存的日根不符：该日记录被改写。请用 `xunjie audit verify --roots <目录>` 核对，并查明谁能写数据库。',
    'The audit of {day} no longer comes to what was kept of it: that day was written anew. Check it with `xunjie audit verify --roots <folder>`, and find out who can write to the database.',
  ],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>

export type FindingCode = keyof typeof FINDINGS

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
/** The values that a text, in either language, speaks of. */
type ParamsOf<Code extends FindingCode> = Readonly<Record<NamesIn<(typeof FINDINGS)[Code][number]>, string | number>>

export interface FindingText {
  readonly code: FindingCode
  readonly params: Readonly<Record<string, string | number>>
  /** The English sentence. */
  readonly detail: string
}

/** A finding that every reader gets in his own language. */
export function findingText<Code extends FindingCode>(code: Code, params: ParamsOf<Code>): FindingText {
  const values: Readonly<Record<string, string | number>> = params
  const detail = FINDINGS[code][1].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return { code, params: values, detail }
}
