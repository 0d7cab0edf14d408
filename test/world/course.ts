import type { ActivitySummary, Mine } from '../../shared/contract/activity'
import { parseLocal } from '../../shared/domain/instant'

/** The course of domain.md §1 as lists show it: open, half full. */
export const course: ActivitySummary = {
  id: '000000000000',
  status: 'published',
  phase: 'open',
  taken: 10,
  waiting: 0,
  pending: 0,
  kind: 'training',
  title: '示例培训',
  place: '河州会议中心',
  arrivalPlace: '一楼',
  startsAt: parseLocal('2025-05-14 09:00'),
  endsAt: parseLocal('2025-05-16 12:00'),
  registrationOpensAt: parseLocal('2025-04-20 09:00'),
  registrationClosesAt: parseLocal('2025-05-07 24:00'),
  arrivalFrom: parseLocal('2025-05-13 14:00'),
  arrivalUntil: parseLocal('2025-05-13 20:00'),
  fee: 360_000,
  seats: 20,
  unitSeats: null,
  cancelUntil: null,
  approval: false,
  forTeams: false,
}

/** Somebody's place there. */
export const seat: Mine = {
  status: 'registered',
  position: null,
  offerUntil: null,
  declinedWhy: '',
  teamId: null,
  roomNumber: '',
  invoiceNumber: '',
  feePaid: false,
  arrivedAt: null,
}
