import { review } from '../../shared/contract/review'
import { serve } from '../_kit/serve'
import { accept } from './accept-article'
import { decline } from './decline-article'
import { queue } from './list-queue'
import { putBack } from './put-back-article'
import { sendBack } from './send-back-article'
import { take } from './take-article'

export const main = serve(review, { queue, take, putBack, sendBack, decline, accept })
