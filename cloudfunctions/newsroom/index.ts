import { newsroom } from '../../shared/contract/newsroom'
import { serve } from '../_kit/serve'
import { accept } from './accept-article'
import { decline } from './decline-article'
import { draft } from './draft-article'
import { get } from './show-article'
import { issue } from './show-issue'
import { issues } from './list-issues'
import { mine } from './list-mine'
import { news } from './list-news'
import { openIssue } from './open-issue'
import { publishIssue } from './publish-issue'
import { queue } from './list-queue'
import { read } from './read-article'
import { revise } from './revise-article'
import { sendBack } from './send-back-article'
import { submit } from './submit-article'
import { takeBack } from './take-back-article'

export const main = serve(newsroom, {
  draft,
  revise,
  submit,
  takeBack,
  mine,
  get,
  queue,
  sendBack,
  decline,
  accept,
  issues,
  issue,
  openIssue,
  publishIssue,
  news,
  read,
})
