import { annual } from '../../shared/contract/annual'
import { serve } from '../_kit/serve'
import { decideHonours } from './decide-honours'
import { exportYear } from './export-year'
import { proposeHonours } from './propose-honours'
import { figures } from './show-figures'
import { honours } from './show-honours'

export const main = serve(annual, { figures, honours, proposeHonours, decideHonours, export: exportYear })
