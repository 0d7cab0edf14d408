import { news } from '../../shared/contract/news'
import { serve } from '../_kit/serve'
import { list } from './list-news'
import { read } from './read-article'

export const main = serve(news, { list, read })
