import { news } from '../../shared/contract/news'
import { serve } from '../_kit/serve'
import { opened } from './count-reader'
import { issues } from './list-issues'
import { list } from './list-news'
import { read } from './read-article'
import { issue } from './read-issue'
import { search } from './search-news'

export const main = serve(news, { list, search, read, opened, issues, issue })
