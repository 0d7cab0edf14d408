import { message } from '../../shared/contract/message'
import { serve } from '../_kit/serve'
import { deliver } from './deliver'
import { mine } from './list-mine'
import { read } from './mark-read'
import { templates } from './list-templates'

export const main = serve(message, { mine, read, templates }, { onTimer: deliver })
