import { newsroom } from '../../shared/contract/newsroom'
import { serve } from '../_kit/serve'
import { discard } from './discard-article'
import { draft } from './draft-article'
import { coAuthors } from './find-co-authors'
import { pictureTicket } from './give-picture-ticket'
import { get } from './show-article'
import { mine } from './list-mine'
import { restore } from './restore-version'
import { revise } from './revise-article'
import { submit } from './submit-article'
import { takeBack } from './take-back-article'

export const main = serve(newsroom, { draft, revise, restore, discard, pictureTicket, coAuthors, submit, takeBack, mine, get })
