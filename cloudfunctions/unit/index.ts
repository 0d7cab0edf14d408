import { unit } from '../../shared/contract/unit'
import { serve } from '../_kit/serve'
import { changeState } from './change-state'
import { desk } from './list-desk'
import { enter } from './enter-unit'
import { exportUnits } from './export-units'
import { get } from './show-unit'
import { importUnits } from './import-units'
import { list } from './list-units'
import { regrade } from './regrade-unit'
import { save } from './save-unit'
import { ticket } from './give-ticket'

export const main = serve(
  unit,
  { list, desk, get, enter, save, regrade, changeState, ticket, import: importUnits, export: exportUnits },
  { looksAfresh: true },
)
