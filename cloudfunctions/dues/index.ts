import { dues } from '../../shared/contract/dues'
import { serve } from '../_kit/serve'
import { adjust } from './adjust-bill'
import { exportYear } from './export-year'
import { issue } from './issue-bills'
import { arrears } from './list-arrears'
import { list } from './list-bills'
import { rates } from './list-rates'
import { receipts } from './list-receipts'
import { preview } from './preview-issue'
import { remindByTimer } from './remind-by-timer'
import { remind } from './remind-units'
import { setRates } from './set-rates'
import { setRules } from './set-rules'
import { bill } from './show-bill'
import { overview } from './show-overview'
import { receipt } from './show-receipt'
import { rules } from './show-rules'
import { unit } from './show-unit'
import { takeBack } from './take-back'
import { take } from './take-dues'
import { waive } from './waive-bill'

export const main = serve(
  dues,
  { rates, setRates, preview, issue, list, unit, bill, take, takeBack, adjust, waive, receipts, receipt, overview, arrears, remind, export: exportYear, rules, setRules },
  { onTimer: remindByTimer },
)
