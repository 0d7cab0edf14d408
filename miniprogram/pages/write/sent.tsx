import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { articleKindNames, articleStatusNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { dayAndTime } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { Dots } from '../../components/text/dot'
import { ArticleBody } from '../../components/article-body/article-body'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { RemarkNote } from './remark-note'

interface SentProps {
  article: Article
  onMoved: (article: Article) => void
  /** it is not in the state that is shown any more */
  onStale: () => void
}

/** An article that is with the editors, or decided: to read, and to take back as long as nobody decided. */
export function Sent({ article, onMoved, onStale }: SentProps) {
  const takeBack = useAction(cloud.newsroom.takeBack)

  async function takeItBack() {
    const outcome = await takeBack.run({ id: article.id })
    if (!outcome) return
    if (outcome.outcome === 'moved') {
      toast('已撤回，改好后再投', 'check')
      onMoved(outcome.article)
    } else {
      toast(`没有撤回：这篇稿件${articleStatusNames[outcome.status]}`)
      onStale()
    }
  }

  const withdrawable = article.status === 'submitted'
  return (
    <Page
      bleed
      ground='plain'
      title='稿件'
      bar={withdrawable && <Bar><Button block onTap={takeItBack}>撤回修改</Button></Bar>}
    >
      <View className='sent'>
        <State article={article} />
        <View className='sent__t h1' {...{ role: 'heading', 'aria-level': '1' }}>{spaced(article.title)}</View>
        <View className='sub muted'>
          <Dots
            items={[
              articleKindNames[article.kind],
              `正文 ${formatCount(article.characters)} 字`,
              article.source && `来源：${article.source}`,
            ]}
          />
        </View>
        <View className='sent__text'><ArticleBody body={article.body} pictures={article.pictures} /></View>
      </View>
    </Page>
  )
}

function State({ article }: { article: Article }) {
  const { status, submittedAt, issueId } = article
  if (status === 'declined') return <RemarkNote article={article} />
  if (status === 'submitted') {
    return <Note icon='clock'>{`${submittedAt ? `${dayAndTime(submittedAt)} ` : ''}已投稿，编辑部还没有定。定之前可以撤回修改。`}</Note>
  }
  const issue = issueId ? `，进入${issueName(issueId)}` : ''
  return <Note icon='check-circle'>{`${articleStatusNames[status]}${issue}`}</Note>
}
