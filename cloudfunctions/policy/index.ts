import { policy } from '../../shared/contract/policy'
import { serve } from '../_kit/serve'
import { add } from './add-version'
import { revise } from './revise-version'
import { versions } from './list-versions'
import { whatIf } from './what-if'
import { withdraw } from './withdraw-version'

export const main = serve(policy, { versions, add, revise, withdraw, whatIf })
