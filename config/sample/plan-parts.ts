import type { ActivityStatus } from '../../shared/contract/activity'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import type { plainPlan } from '../../shared/domain/plain-plan'
import type { SampleCheckin } from './checkin'

/** Who takes part in a sample activity: how many, and how far each of them has come. */
export interface Turnout {
  taken: number
  waiting?: number
  /** Moved up from the line and has not confirmed yet: counted in `taken`. */
  offered?: number
  /** Waits for staff's word. */
  pending?: number
  /** Staff declined. */
  rejected?: number
  /** Registered once and gave the place back. */
  gaveBack?: number
  /** Every so many-th has not paid yet. */
  unpaidEvery?: number
  arrived?: number
  /** Whose pass has not been scanned, however late it is. */
  stillToCome?: readonly string[]
  /** People of the cast with the number that they have. */
  numbers?: Record<string, number>
  /** Where in the crowd the people are taken from, so that not everyone is everywhere. */
  from?: number
}

export interface SamplePlan {
  _id: string
  status: ActivityStatus
  cancelReason?: string
  plan: Omit<ActivityPlan, keyof typeof plainPlan> & Partial<ActivityPlan>
  turnout: Turnout
  checkin?: SampleCheckin
}

export const organiser = '河州省通信行业协会'
export const byStaff = { contactName: '周以宁', contactPhone: '13800000216' }
export const byTrainer = { contactName: '江行简', contactPhone: '13800000323' }
export const free = { fee: 0, feeNote: '会员单位免费' }

export const conferenceHall = { place: '河州会议中心', address: '滨江东路 18 号，近地铁滨江站', arrivalPlace: '东门一楼报到处' }
export const college = { place: '河州邮电学院', address: '河州市学府路 1 号实训楼', arrivalPlace: '实训楼一层大厅' }
export const meetingRoom = { place: '协会三楼会议室', address: '河州市人民路 8 号', arrivalPlace: '三楼电梯口' }
export const online = { place: '线上直播', address: '', arrivalPlace: '直播间签到页' }
