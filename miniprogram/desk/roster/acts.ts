import type { RosterRow } from '../../../shared/contract/roster'
import { holdsSeat, isOver } from '../../../shared/domain/registration-rules'

type Person = Pick<RosterRow, 'status' | 'fee' | 'feePaid' | 'voucherSent' | 'arrivedAt'>

/** What staff can do for one person or many, the most pressing first. */
export const actNames = {
  approve: '通过',
  reject: '不通过',
  seat: '给席位',
  settle: '登记缴费',
  remind: '催缴',
  rooms: '排房',
  certify: '发证',
  end: '取消报名',
} as const
export type Act = keyof typeof actNames

/** Acts that take something away. */
export const isDanger = (act: Act): boolean => act === 'end' || act === 'reject'

/** What an activity has that some acts are about. */
export interface About {
  certificate: string
  hasRooms: boolean
}

/** Whether there is money to be taken from them. */
export const owes = ({ status, feePaid, fee }: Pick<Person, 'status' | 'feePaid' | 'fee'>): boolean => holdsSeat(status) && !feePaid && fee > 0

const isFor: Record<Act, (person: Person, about: About) => boolean> = {
  approve: ({ status }) => status === 'pending' || status === 'rejected',
  reject: ({ status }) => status === 'pending',
  seat: ({ status }) => status === 'waitlisted' || status === 'offered',
  settle: person => owes(person),
  remind: person => owes(person) && !person.voucherSent,
  rooms: ({ status }, { hasRooms }) => hasRooms && holdsSeat(status),
  certify: ({ status }, { certificate }) => certificate !== '' && status === 'registered',
  end: ({ status, arrivedAt }) => !isOver(status) && status !== 'pending' && arrivedAt === null,
}

/** What can be done for these people, and for whom of them; a seat is given to one at a time. */
export const actsOn = <P extends Person>(people: readonly P[], about: About): { act: Act; people: P[] }[] =>
  (Object.keys(actNames) as Act[])
    .map(act => ({ act, people: people.filter(person => isFor[act](person, about)) }))
    .filter(({ act, people: whom }) => whom.length > 0 && (act !== 'seat' || people.length === 1))
