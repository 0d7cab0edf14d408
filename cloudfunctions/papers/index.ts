import { papers } from '../../shared/contract/papers'
import { serve } from '../_kit/serve'
import { annex } from './export-annex'
import { statement } from './export-statement'
import { table } from './lay-out-table'
import { withholding } from './list-withholding'

export const main = serve(papers, { table, statement, annex, withholding }, { looksAfresh: true })
