import { registration } from '../../shared/contract/registration'
import { serve } from '../_kit/serve'
import { cancel } from './cancel-registration'
import { confirm } from './confirm-place'
import { lastAnswers } from './show-last-answers'
import { mine } from './list-mine'
import { pass } from './show-pass'
import { register } from './register'

export const main = serve(registration, { register, cancel, confirm, lastAnswers, mine, pass })
