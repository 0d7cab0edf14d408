import { bulletin } from '../../shared/contract/bulletin'
import { serve } from '../_kit/serve'
import { issue } from './show-issue'
import { issues } from './list-issues'
import { open } from './open-issue'
import { publish } from './publish-issue'

export const main = serve(bulletin, { issues, issue, open, publish })
