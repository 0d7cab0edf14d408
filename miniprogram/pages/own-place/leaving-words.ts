import type { RegistrationStatus } from '../../../shared/contract/activity'

interface LeavingWords {
  /** Of the line that leads to it. */
  way: string
  title: string
  act: string
  /** To think better of it. */
  stay: string
  done: string
}

const fromSeat: LeavingWords = {
  way: '不去了，取消报名',
  title: '取消报名',
  act: '取消报名，让出席位',
  stay: '不取消了',
  done: '已取消报名',
}
const fromLine: LeavingWords = {
  way: '不等了，退出候补',
  title: '退出候补',
  act: '退出候补',
  stay: '继续候补',
  done: '已退出候补',
}
const fromOffer: LeavingWords = {
  way: '不去了，让给下一位',
  title: '不去了',
  act: '让给下一位',
  stay: '再想想',
  done: '席位已让给下一位',
}
const fromReview: LeavingWords = {
  way: '不报了，撤回报名',
  title: '撤回报名',
  act: '撤回报名',
  stay: '不撤回了',
  done: '已撤回报名',
}

/** What giving a place back is called, by what is given back. */
export const leavingWords = (status: RegistrationStatus): LeavingWords =>
  ({ registered: fromSeat, offered: fromOffer, waitlisted: fromLine, pending: fromReview, cancelled: fromSeat, rejected: fromSeat })[status]
