import { commission } from '../../shared/contract/commission'
import { serve } from '../_kit/serve'
import { accept } from './accept-commission'
import { close } from './close-commission'
import { decline } from './decline-commission'
import { list } from './list-commissions'
import { mine } from './show-mine'
import { offer } from './offer-commission'
import { offers } from './list-offers'
import { progress } from './show-progress'
import { remind } from './remind-units'
import { remindOfDeadlines } from './remind-of-deadlines'
import { revise } from './revise-commission'
import { setTargets } from './set-targets'
import { standing } from './show-standing'

export const main = serve(
  commission,
  { progress, setTargets, remind, offer, revise, close, list, offers, accept, decline, mine, standing },
  { onTimer: remindOfDeadlines },
)
