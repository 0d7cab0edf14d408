import { session } from '../../shared/contract/session'
import { serve } from '../_kit/serve'
import { begin } from './begin-sign-in'
import { claim } from './claim-sign-in'
import { clearOld } from './clear-old'
import { confirm } from './confirm-sign-in'
import { end } from './end-session'
import { all, mine } from './list-sessions'
import { look } from './look-at-sign-in'
import { refuse } from './refuse-sign-in'

export const main = serve(session, { begin, claim, look, confirm, refuse, mine, all, end }, { looksAfresh: true, onTimer: clearOld })
