import { activity } from '../../shared/contract/activity'
import { serve } from '../_kit/serve'
import { cancel } from './cancel-activity'
import { draft } from './draft-activity'
import { get } from './show-activity'
import { list } from './list-activities'
import { desk } from './list-desk'
import { publish } from './publish-activity'
import { revise } from './revise-activity'

export const main = serve(activity, { list, get, desk, draft, revise, publish, cancel })
