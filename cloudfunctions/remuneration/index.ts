import { remuneration } from '../../shared/contract/remuneration'
import { serve } from '../_kit/serve'
import { closeStatement } from './close-statement'
import { earnings } from './show-earnings'
import { makeStatement } from './make-statement'
import { policy } from './show-policy'
import { statement } from './show-statement'

export const main = serve(remuneration, { policy, earnings, statement, makeStatement, closeStatement })
