import { checkin } from '../../shared/contract/checkin'
import { serve } from '../_kit/serve'
import { admit } from './admit-people'
import { open } from './open-desk'
import { scan } from './scan-pass'
import { arrivals } from './show-arrivals'
import { sync } from './sync-desk'
import { undo } from './undo-scan'

export const main = serve(checkin, { open, scan, admit, undo, sync, arrivals })
