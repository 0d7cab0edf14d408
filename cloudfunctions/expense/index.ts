import { expense } from '../../shared/contract/expense'
import { serve } from '../_kit/serve'
import { draft } from './draft-expense'
import { list } from './list-expenses'
import { pay } from './pay-expense'
import { revise } from './revise-expense'
import { send } from './send-expense'
import { show } from './show-expense'
import { ticket } from './give-ticket'
import { voucher } from './check-voucher'
import { withdraw } from './withdraw-expense'

export const main = serve(expense, { list, show, ticket, voucher, draft, revise, send, withdraw, pay })
