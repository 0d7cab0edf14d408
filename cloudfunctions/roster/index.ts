import { roster } from '../../shared/contract/roster'
import { serve } from '../_kit/serve'
import { assignRooms } from './assign-rooms'
import { certify } from './certify-people'
import { decide } from './decide-registrations'
import { end } from './end-registrations'
import { entry } from './show-entry'
import { figures } from './sum-roster'
import { issueInvoice } from './issue-invoice'
import { list } from './list-roster'
import { note } from './note-person'
import { remind } from './remind-of-fee'
import { seat } from './give-seat'
import { settleFee } from './settle-fee'
import { takeBackFee } from './take-back-fee'
import { ticket } from './give-ticket'

export const main = serve(roster, {
  list, figures, entry, decide, seat, end, note, settleFee, takeBackFee, remind, ticket, issueInvoice, assignRooms, certify,
})
