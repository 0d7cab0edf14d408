import { bank } from '../../shared/contract/bank'
import { serve } from '../_kit/serve'
import { book } from './book-rows'
import { bringBack } from './bring-back'
import { importStatement } from './import-statement'
import { list } from './list-rows'
import { place } from './place-row'
import { setAside } from './set-aside'
import { ticket } from './give-ticket'

export const main = serve(bank, { ticket, import: importStatement, list, place, book, setAside, bringBack })
