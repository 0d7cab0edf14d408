import { registration } from '../../shared/contract/registration'
import { serve } from '../_kit/serve'
import { cancel } from './cancel-registration'
import { lastAnswers } from './show-last-answers'
import { mine } from './list-mine'
import { pass } from './show-pass'
import { register } from './register'
import { roster } from './list-roster'
import { settleFee } from './settle-fee'

export const main = serve(registration, { register, cancel, lastAnswers, mine, pass, roster, settleFee })
