const activityPage = ({ activityId }: NoticeWords) => (activityId ? `/pages/activity/index?id=${activityId}` : '/pages/my-registrations/index')
const enrolPage = ({ activityId }: NoticeWords) => `/pages/enrol/index?id=${activityId}`
const teamPage = ({ teamId }: NoticeWords) => `/pages/team/index?id=${teamId}`

/**
 * What the association tells one person, by kind: the words of the page 消息 and of the message that WeChat brings.
 * The names of the words are the keys of what a notice carries.
 */
const kinds = {
  'person-awaits': { title: '有人等您确认', say: ({ name, unit }) => `${name} 登记为${unit}的人员，核对后确认。`, link: '/desk/unit/index' },
  'standing-confirmed': { title: '单位已确认', say: ({ unit }) => `${unit}确认您是本单位人员。`, link: '/pages/join/index' },
  'standing-declined': { title: '单位没有确认', say: ({ unit, why }) => `${unit}没有确认您的登记：${why}。可改选单位，或联系秘书处。`, link: '/pages/join/index' },
  'officer-named': { title: '您已是信息员', say: ({ unit }) => `${unit}推荐您担任信息员，可以投稿了。`, link: '/pages/write/index' },
  'officer-ended': { title: '信息员已调整', say: ({ unit }) => `${unit}调整了信息员，您不再担任。已投的稿件照常处理和计酬。`, link: '/pages/my-articles/index' },
  'contact-named': { title: '您已是单位联络人', say: ({ unit }) => `您可以确认${unit}的人员、推荐信息员、更新单位资料。`, link: '/desk/unit/index' },
  'roles-changed': { title: '您的权限有变动', say: ({ roles }) => (roles ? `现在您是${roles}。` : '您现在没有工作权限。'), link: '/pages/me/index' },
  'phone-changed': { title: '登记的手机已更换', say: ({ phone }) => `现在是 ${phone}。不是您本人办理的话，联系秘书处。`, link: '/pages/join/index' },
  'records-merged': { title: '两份登记已合并', say: ({ name }) => `${name} 的两份登记合成了一份，报名和稿件都在。`, link: '/pages/me/index' },
  'application-returned': { title: '入会申请要补充', say: ({ unit, why }) => `${unit}的申请退回补充：${why}。`, link: '/pages/apply/index' },
  'application-checked': { title: '入会申请已核对', say: ({ unit }) => `${unit}的资料核对无误，等理事会决定。`, link: '/pages/apply/index' },
  'application-accepted': { title: '欢迎入会', say: ({ unit, meeting }) => `${meeting}同意${unit}入会。您是单位联络人，可以确认本单位人员了。`, link: '/desk/unit/index' },
  'application-declined': { title: '入会申请没有通过', say: ({ unit, why }) => `${unit}的申请没有通过：${why}。`, link: '/pages/apply/index' },
  'unit-suspended': { title: '单位会籍已暂停', say: ({ unit, why }) => `${unit}的会籍暂停：${why}。人员和报名照旧，信息员暂不能调整。`, link: '/desk/unit/index' },
  'unit-left': { title: '单位已退会', say: ({ unit, why }) => `${unit}已退会：${why}。联络人和信息员随之结束，已报名和已投的稿件照常处理。`, link: '/pages/me/index' },
  'unit-restored': { title: '单位会籍已恢复', say: ({ unit }) => `${unit}的会籍已恢复。`, link: '/desk/unit/index' },
  'private-read': { title: '有人查看了您的证件信息', say: ({ by, what, why }) => `${by} 查看了您的${what}，事由：${why}。`, link: '/pages/privacy/index' },
  'place-given': { title: '候补有了名额', say: ({ title, startsAt, place }) => `${title}：您已报名成功，${startsAt}，${place}。`, link: activityPage },
  'place-offered': { title: '候补轮到您了', say: ({ title, until }) => `${title}：席位为您留到 ${until}，去确认。过时不确认，让给下一位。`, link: activityPage },
  'offer-lapsed': { title: '留给您的席位已过时', say: ({ title }) => `${title}：没有在期限内确认，席位不再为您保留。还想参加，可重新报名。`, link: activityPage },
  'registered': { title: '报名成功', say: ({ title, startsAt, place }) => `${title}：${startsAt}，${place}。入场码在“我的报名”里。`, link: activityPage },
  'entered': { title: '有人为您报了名', say: ({ by, title, startsAt, place }) => `${by}为您报了${title}：${startsAt}，${place}。去不了可以取消。`, link: activityPage },
  'entered-waiting': { title: '有人为您报了候补', say: ({ by, title }) => `${by}为您报了${title}，席位已满，您在候补。`, link: activityPage },
  'entered-pending': { title: '有人为您报了名', say: ({ by, title }) => `${by}为您报了${title}，等会务审核。`, link: activityPage },
  'withdrawn': { title: '单位取消了您的报名', say: ({ by, title, why }) => `${title}：${why}。由${by}办理，有疑问可问单位联络人。`, link: activityPage },
  'head-count-due': { title: '报一下参加人数', say: ({ title, unit, until }) => `${title}：${unit}还没有告知参加人数，${until} 前告知。`, link: enrolPage },
  'registration-approved': { title: '报名已通过', say: ({ title, startsAt, place }) => `${title}：您已报名成功，${startsAt}，${place}。`, link: activityPage },
  'registration-approved-waiting': { title: '报名已通过，在候补', say: ({ title }) => `${title}：报名已通过，席位已满，有空位按先后补上。`, link: activityPage },
  'registration-rejected': { title: '报名没有通过', say: ({ title, why }) => `${title}：${why}。有疑问可咨询会务。`, link: activityPage },
  'registration-ended': { title: '报名已由会务取消', say: ({ title, why }) => `${title}：${why}。有疑问可咨询会务。`, link: activityPage },
  'fee-settled': { title: '费用已登记', say: ({ title, amount }) => `${title}：已收到 ${amount} 元。`, link: activityPage },
  'fee-taken-back': { title: '缴费登记已撤回', say: ({ title, why }) => `${title}：${why}。有疑问可咨询会务。`, link: activityPage },
  'fee-reminder': { title: '提醒缴费', say: ({ title, amount }) => `${title}：还有 ${amount} 元未缴。已缴的话，可上传转账凭证或联系会务。`, link: activityPage },
  'certified': { title: '证书已发', say: ({ title, name, number }) => `${title}：${name}，编号 ${number}。`, link: activityPage },
  'invoice-issued': { title: '发票已开', say: ({ title, number }) => `${title}：发票号码 ${number}。`, link: activityPage },
  'room-assigned': { title: '房间已安排', say: ({ title, room }) => `${title}：${room}。`, link: activityPage },
  'activity-cancelled': { title: '活动已取消', say: ({ title, why }) => `${title}：${why}。`, link: activityPage },
  'activity-tomorrow': { title: '明天见', say: ({ title, startsAt, place }) => `${title}：${startsAt} 报到，${place}。带上入场码。`, link: activityPage },
  'pass-reissued': { title: '入场码已换', say: ({ title, why }) => `${title}：会务替您换了入场码，原来的不能再用。${why}。`, link: ({ activityId }) => `/pages/pass/index?id=${activityId}` },
  'team-joined': { title: '有人加入了您的队伍', say: ({ name, team }) => `${name} 加入了${team}。`, link: teamPage },
  'team-entered': { title: '您已入队', say: ({ by, team, title }) => `${by}把您列入${team}，参加${title}。`, link: teamPage },
  'team-left': { title: '有人退出了队伍', say: ({ name, team }) => `${name} 退出了${team}，看看还缺不缺人。`, link: teamPage },
  'team-led': { title: '您已是领队', say: ({ team, title }) => `${team}（${title}）由您带队了，队员和上场名单都在队伍页。`, link: teamPage },
  'team-withdrawn': { title: '队伍已退赛', say: ({ team, title }) => `${team}已退出${title}，您的席位随之取消。有疑问可咨询领队或会务。`, link: activityPage },
  'team-ended': { title: '您已不在队里', say: ({ team, title }) => `${team}（${title}）调整了名单，您不在队里了。`, link: activityPage },
  'article-published': { title: '稿件已刊发', say: ({ title, issue, characters }) => `《${title}》刊发在${issue}，计 ${characters} 字。`, link: ({ articleId }) => `/pages/article/index?id=${articleId}` },
  'article-withdrawn': { title: '稿件已撤下', say: ({ title, issue, why }) => `《${title}》从${issue}撤下：${why}。`, link: '/pages/my-articles/index' },
  'target-behind': { title: '本季供稿进度', say: ({ unit, quarter, owed, accepted, waiting }) => `${quarter}${unit}应报 ${owed} 篇，已采用 ${accepted} 篇，在审 ${waiting} 篇。`, link: '/pages/my-work/index' },
  'commission-offered': { title: '约您写一篇', say: ({ subject, until }) => `${subject}：${until} 前交稿。能不能写，回个话。`, link: '/pages/my-work/index' },
  'commission-revised': { title: '约稿有变动', say: ({ subject, until }) => `${subject}：要求有变动，${until} 前交稿。`, link: '/pages/my-work/index' },
  'commission-due': { title: '约稿快到期了', say: ({ subject, until }) => `${subject}：${until} 前交稿，还没有收到。`, link: '/pages/my-work/index' },
  'commission-closed': { title: '约稿已结束', say: ({ subject, why }) => (why ? `${subject}：不用再写了，${why}。` : `${subject}：不用再写了。`), link: '/pages/my-work/index' },
  'article-returned': { title: '稿件退回修改', say: ({ title, why }) => `《${title}》：${why}。改好可以再投。`, link: ({ articleId }) => `/pages/write/index?id=${articleId}` },
  'article-declined': { title: '稿件没有采用', say: ({ title, why }) => `《${title}》：${why}。`, link: '/pages/my-articles/index' },
  'article-accepted': { title: '稿件已采用', say: ({ title, issue }) => `《${title}》编入${issue}简讯。`, link: '/pages/my-articles/index' },
  'statement-ready': { title: '稿酬发放表草稿做好了', say: ({ quarter, people, amount }) => `${quarter} ${people} 人，应发 ${amount} 元。核对后送签。`, link: ({ key }) => `/desk/statement/index?quarter=${key}` },
  'paper-waits': { title: '有一笔等您签批', say: ({ paper, amount, by }) => `${paper}，${amount} 元，${by}送签。`, link: ({ kind, id }) => `/desk/signing/index?kind=${kind}&id=${id}` },
  'paper-refused': { title: '送签退回', say: ({ paper, by, why }) => `${paper}：${by}退回，${why}。改好可再送。`, link: ({ kind, id }) => `/desk/signing/index?kind=${kind}&id=${id}` },
  'paper-approved': { title: '签批完成', say: ({ paper, amount }) => `${paper}，${amount} 元，可以发放了。`, link: ({ kind, id }) => `/desk/signing/index?kind=${kind}&id=${id}` },
  'leaders-away': { title: '领导外出，由您代签', say: ({ by, until, why }) => `${by}登记：${why}，到${until}。期间小额款项可由您签批。`, link: '/desk/signing/index' },
  'leaders-back': { title: '领导已回，代签结束', say: ({ by }) => `${by}登记，小额款项由秘书长签批。`, link: '/desk/signing/index' },
  'expense-paid': { title: '支出已付款', say: ({ purpose, amount, way }) => `${purpose}，${amount} 元，${way}。`, link: ({ id }) => `/desk/expense/index?id=${id}` },
  'receipt-due': { title: '稿酬等您签收', say: ({ quarter, gross, net }) => `${quarter}应发 ${gross} 元，实发 ${net} 元。核对后签收。`, link: ({ key }) => `/pages/my-earnings/index?quarter=${key}` },
  'receipt-reminder': { title: '稿酬还没有签收', say: ({ quarter, net }) => `${quarter}实发 ${net} 元，核对后签收才能发放。`, link: ({ key }) => `/pages/my-earnings/index?quarter=${key}` },
  'line-disputed': { title: '稿酬有疑问', say: ({ name, quarter, words }) => `${name}（${quarter}）：${words}。`, link: ({ key }) => `/desk/paying/index?quarter=${key}` },
  'dispute-answered': { title: '稿酬疑问有答复', say: ({ quarter, words }) => `${quarter}：${words}。`, link: ({ key }) => `/pages/my-earnings/index?quarter=${key}` },
  'line-paid': { title: '稿酬已发放', say: ({ quarter, net, way }) => `${quarter}实发 ${net} 元，${way}。`, link: ({ key }) => `/pages/my-earnings/index?quarter=${key}` },
  'payment-taken-back': { title: '稿酬发放登记已撤回', say: ({ quarter, why }) => `${quarter}：${why}。发放后会再告诉您。`, link: ({ key }) => `/pages/my-earnings/index?quarter=${key}` },
  'dues-billed': { title: '会费账单', say: ({ unit, year, amount, until }) => `${unit} ${year} 年会费 ${amount} 元，${until} 前缴。`, link: '/desk/dues-unit/index' },
  'dues-changed': { title: '会费账单有变动', say: ({ unit, year, words }) => `${unit} ${year} 年会费：${words}。`, link: '/desk/dues-unit/index' },
  'dues-received': { title: '会费已收到', say: ({ unit, years, amount, receipt }) => `收到${unit} ${years} 年会费 ${amount} 元，收据 ${receipt}。`, link: '/desk/dues-unit/index' },
  'dues-taken-back': { title: '会费收据已作废', say: ({ unit, receipt, amount, why }) => `${unit}的收据 ${receipt}（${amount} 元）作废：${why}。有疑问可咨询秘书处。`, link: '/desk/dues-unit/index' },
  'dues-reminder': { title: '提醒缴会费', say: ({ unit, years, amount }) => `${unit} ${years} 年会费还有 ${amount} 元未缴。已缴的话，可联系秘书处核对。`, link: '/desk/dues-unit/index' },
  'backup-failed': { title: '备份没有做成', say: ({ why }) => `${why}。原有的备份都在。`, link: '/desk/backups/index' },
  'backup-damaged': { title: '一份备份已损坏', say: ({ why }) => `回读校验时发现：${why}。立即再备份一份。`, link: '/desk/backups/index' },
  'backup-overdue': { title: '三天没有新备份了', say: ({ since }) => `最近一份是 ${since} 的。到“备份”页看看原因，立即备份一份。`, link: '/desk/backups/index' },
  'second-reading-objected': { title: '复审有意见', say: ({ by, title, why }) => `${by}看了《${title}》：${why}。稿件回到您手里。`, link: ({ articleId }) => `/desk/review/index?id=${articleId}` },
} as const satisfies Record<string, { title: string; say: (words: NoticeWords) => string; link: string | ((words: NoticeWords) => string) }>

export type NoticeKind = keyof typeof kinds
export type NoticeWords = Readonly<Record<string, string>>

export const noticeKinds = Object.keys(kinds) as NoticeKind[]

export interface NoticeText {
  title: string
  text: string
  /** The page that it leads to. */
  link: string
}

/** Of a reason that whoever wrote it ended as a sentence. */
const doubledStop = /[。.；;\s]+。/g

/** What the person reads. */
export function noticeText(kind: NoticeKind, words: NoticeWords): NoticeText {
  const { title, say, link } = kinds[kind] as { title: string; say: (words: NoticeWords) => string; link: string | ((words: NoticeWords) => string) }
  return { title, text: say(words).replace(doubledStop, '。'), link: typeof link === 'string' ? link : link(words) }
}
