import { activity } from './activity'
import { checkin } from './checkin'
import { member } from './member'
import { message } from './message'
import { newsroom } from './newsroom'
import { registration } from './registration'
import { remuneration } from './remuneration'
import { unit } from './unit'

/** Every call there is. The functions, the typed client and the tests all walk this. */
export const contracts = { unit, member, activity, registration, checkin, newsroom, remuneration, message }

export type Contracts = typeof contracts
export type Context = keyof Contracts
