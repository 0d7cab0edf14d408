import { activity } from '../../shared/contract/activity'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { parseLocal } from '../../shared/domain/instant'
import { plainPlan } from '../../shared/domain/plain-plan'
import type { Stage } from './stage'

/** Who announces it. */
export const staff = 'sample-jiangxingjian'

/**
 * A training with the figures of a real notice: three days, arrival the afternoon before, registration closing a week
 * ahead, 3,600 yuan. The days are moved to the weeks after the tests' clock; the rest is invented.
 *
 * @source domain.md §1 (004)
 */
export const notice: ActivityPlan = {
  ...plainPlan,
  kind: 'training',
  title: '用户满意服务骨干研修班',
  organiser: '河州省通信行业协会',
  description: '讲标准、练测评、学写报告。\n第三天闭卷考核，合格者发证书。',
  audience: '各会员单位管服务质量和用户权益的人员',
  place: '河州会议中心',
  address: '滨江东路 18 号',
  startsAt: parseLocal('2026-12-02 09:00'),
  endsAt: parseLocal('2026-12-04 17:00'),
  schedule: [{ startsAt: parseLocal('2026-12-04 09:00'), endsAt: parseLocal('2026-12-04 11:30'), title: '闭卷考核' }],
  registrationOpensAt: parseLocal('2026-11-20 09:00'),
  registrationClosesAt: parseLocal('2026-11-25 23:59'),
  arrivalFrom: parseLocal('2026-12-01 14:00'),
  arrivalUntil: parseLocal('2026-12-01 20:00'),
  arrivalPlace: '东门一楼报到处',
  fee: 360_000,
  feeNote: '含资料与午餐，住宿自理',
  seats: 60,
  asks: ['invoice'],
  rooms: [
    { kind: 'shared', price: 18_000 },
    { kind: 'single', price: 32_000 },
  ],
  contactName: '江行简',
  contactPhone: '13800000323',
}

/** Publishes it. @returns the activity's id */
export async function announce(stage: Pick<Stage, 'call'>, change: Partial<ActivityPlan> = {}): Promise<string> {
  const { activity: { id } } = await stage.call(staff, activity.calls.draft, { ...notice, ...change })
  await stage.call(staff, activity.calls.publish, { id })
  return id
}
