import { member } from '../../shared/contract/member'
import { serve } from '../_kit/serve'
import { join } from './join'
import { me } from './show-me'
import { revise } from './revise-person'
import { units } from './list-units'

export const main = serve(member, { me, units, join, revise }, { looksAfresh: true })
