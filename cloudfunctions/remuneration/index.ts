import { remuneration } from '../../shared/contract/remuneration'
import { serve } from '../_kit/serve'
import { closeStatement } from './close-statement'
import { correct } from './correct-line'
import { corrections } from './list-corrections'
import { decide } from './decide-lines'
import { dropCorrection } from './drop-correction'
import { earnings } from './show-earnings'
import { line } from './show-line'
import { makeStatement } from './make-statement'
import { policy } from './show-policy'
import { prepareDraft } from './prepare-draft'
import { statement } from './show-statement'

export const main = serve(
  remuneration,
  { policy, earnings, statement, line, makeStatement, decide, closeStatement, corrections, correct, dropCorrection },
  { onTimer: prepareDraft },
)
