import { relativeDay, timeOf, type Instant } from '../../shared/domain/instant'

const moment = (now: Instant, at: Instant) => {
  const day = relativeDay(now, at)
  return day === '今天' ? timeOf(at) : `${day} ${timeOf(at)}`
}

/** `14:05 登录，14:40 用过` */
export const sessionTimes = (now: Instant, { confirmedAt, usedAt }: { confirmedAt: Instant; usedAt: Instant }): string =>
  `${moment(now, confirmedAt)} 登录，${moment(now, usedAt)} 用过`

/** `Chrome，Windows` */
export const machineWords = ({ browser, system }: { browser: string; system: string }): string => `${browser}，${system}`
