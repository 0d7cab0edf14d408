import { signing } from '../../shared/contract/signing'
import { serve } from '../_kit/serve'
import { attachMinute } from './attach-minute'
import { minuteTicket } from './give-minute-ticket'
import { paper } from './show-paper'
import { recall } from './recall-paper'
import { refuse } from './refuse-paper'
import { rules } from './show-rules'
import { setAway } from './set-away'
import { setRules } from './set-rules'
import { sign } from './sign-paper'
import { waiting } from './list-waiting'

/** Who signs for money does so with the post that they hold at this moment. */
export const main = serve(signing, { waiting, paper, sign, refuse, recall, minuteTicket, attachMinute, setAway, rules, setRules }, { looksAfresh: true })
