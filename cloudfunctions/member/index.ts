import { member } from '../../shared/contract/member'
import { serve } from '../_kit/serve'
import { bindPhone } from './bind-phone'
import { changePhone } from './change-phone'
import { confirm } from './confirm-people'
import { enter } from './enter-person'
import { grant } from './grant-roles'
import { join } from './join'
import { me } from './show-me'
import { merge } from './merge-people'
import { people } from './list-people'
import { person } from './show-person'
import { provePhone } from './prove-phone'
import { revise } from './revise-person'
import { setContact } from './set-contact'
import { setOfficer } from './set-officer'
import { team } from './list-team'

export const main = serve(
  member,
  { me, provePhone, join, revise, bindPhone, people, person, confirm, setContact, setOfficer, grant, team, enter, changePhone, merge },
  { looksAfresh: true },
)
