import { newsroom } from '../../shared/contract/newsroom'
import { serve } from '../_kit/serve'
import { draft } from './draft-article'
import { get } from './show-article'
import { mine } from './list-mine'
import { revise } from './revise-article'
import { submit } from './submit-article'
import { takeBack } from './take-back-article'

export const main = serve(newsroom, { draft, revise, submit, takeBack, mine, get })
