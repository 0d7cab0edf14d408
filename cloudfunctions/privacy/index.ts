import { privacy } from '../../shared/contract/privacy'
import { serve } from '../_kit/serve'
import { agree } from './agree'
import { audits } from './list-audits'
import { leave } from './leave'
import { mine } from './show-mine'
import { resealOld } from './reseal-old'
import { reveal } from './reveal-number'
import { saveNumbers } from './save-numbers'

export const main = serve(privacy, { agree, mine, saveNumbers, reveal, audits, leave }, { looksAfresh: true, onTimer: resealOld })
