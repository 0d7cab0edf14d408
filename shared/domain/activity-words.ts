import { formatYuan, type Fen } from './money'
import type { ActivityPhase, RegistrationStatus } from './registration-rules'

/** @source domain.md, "Terms" */
export const kindNames = { training: '培训', contest: '竞赛', event: '活动' } as const

export const phaseNames: Readonly<Record<ActivityPhase, string>> = {
  draft: '草稿',
  upcoming: '未开放报名',
  open: '报名中',
  full: '已满，可候补',
  closed: '报名已截止',
  running: '进行中',
  ended: '已结束',
  cancelled: '已取消',
}

/** How a registration stands, in a word or two. */
export const placeNames: Readonly<Record<RegistrationStatus, string>> = {
  pending: '待审核',
  registered: '已报名',
  offered: '待确认',
  waitlisted: '候补',
  cancelled: '已退出',
  rejected: '未通过',
}

/** @source domain.md §1 (004): a room for those who want one; 样稿 `register.html` for the words */
export const roomNames = { none: '不住', single: '单间', shared: '合住' } as const

/** @source domain.md §1 (004): paid by bank card, Alipay or WeChat on arrival */
export const paymentWayNames = { card: '刷卡', alipay: '支付宝', wechat: '微信', transfer: '转账', cash: '现金' } as const

/** `3,600 元`, or `免费`. */
export const feeWords = (fee: Fen): string => (fee === 0 ? '免费' : `${formatYuan(fee)} 元`)
