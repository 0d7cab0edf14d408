import { roster } from '../../shared/contract/roster'
import { serve } from '../_kit/serve'
import { list } from './list-roster'
import { settleFee } from './settle-fee'

export const main = serve(roster, { list, settleFee })
