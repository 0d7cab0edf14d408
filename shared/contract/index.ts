import { activity } from './activity'
import { annual } from './annual'
import { application } from './application'
import { association } from './association'
import { backup } from './backup'
import { bank } from './bank'
import { bulletin } from './bulletin'
import { checkin } from './checkin'
import { commission } from './commission'
import { dues } from './dues'
import { enrolment } from './enrolment'
import { expense } from './expense'
import { member } from './member'
import { message } from './message'
import { news } from './news'
import { newsroom } from './newsroom'
import { papers } from './papers'
import { payment } from './payment'
import { policy } from './policy'
import { privacy } from './privacy'
import { registration } from './registration'
import { remuneration } from './remuneration'
import { review } from './review'
import { roster } from './roster'
import { session } from './session'
import { signing } from './signing'
import { team } from './team'
import { unit } from './unit'

/** Every call there is. The functions, the typed client and the tests all walk this. */
export const contracts = { unit, application, member, activity, registration, enrolment, team, roster, checkin, newsroom, commission, review, bulletin, news, policy, remuneration, signing, payment, expense, papers, dues, bank, annual, message, privacy, session, association, backup }

export type Contracts = typeof contracts
export type Context = keyof Contracts
