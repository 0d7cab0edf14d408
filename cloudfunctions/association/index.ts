import { association } from '../../shared/contract/association'
import { serve } from '../_kit/serve'
import { clearSample } from './clear-sample'
import { logoTicket } from './give-logo-ticket'
import { page } from './read-page'
import { pageHistory } from './show-page-history'
import { revisePage } from './revise-page'
import { save } from './save-part'
import { settings } from './show-settings'
import { show } from './show-association'

export const main = serve(association, { show, page, settings, logoTicket, save, pageHistory, revisePage, clearSample }, { looksAfresh: true })
