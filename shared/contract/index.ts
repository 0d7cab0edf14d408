import { activity } from './activity'
import { checkin } from './checkin'
import { member } from './member'
import { newsroom } from './newsroom'
import { registration } from './registration'
import { remuneration } from './remuneration'

/** Every call there is. The functions, the typed client and the tests all walk this. */
export const contracts = { member, activity, registration, checkin, newsroom, remuneration }

export type Contracts = typeof contracts
export type Context = keyof Contracts
