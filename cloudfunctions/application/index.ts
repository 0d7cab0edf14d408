import { application } from '../../shared/contract/application'
import { serve } from '../_kit/serve'
import { check } from './check-application'
import { decide } from './decide-application'
import { get } from './show-application'
import { licence } from './show-licence'
import { mine } from './show-mine'
import { queue } from './list-queue'
import { submit } from './submit-application'
import { ticket } from './give-ticket'
import { withdraw } from './withdraw-application'

export const main = serve(application, { ticket, licence, mine, submit, withdraw, queue, get, check, decide }, { looksAfresh: true })
