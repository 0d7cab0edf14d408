import { checkin } from '../../shared/contract/checkin'
import { serve } from '../_kit/serve'
import { arrivals } from './show-arrivals'
import { scan } from './scan-pass'

export const main = serve(checkin, { scan, arrivals })
