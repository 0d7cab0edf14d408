import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Article, Remark } from '../../../shared/contract/article'
import { articleKindNames, articleStatusNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { dayAndTime, type Instant } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { quarterKey, quarterOf } from '../../../shared/domain/quarter'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { ArticleBody } from '../../components/article-body/article-body'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { Why } from '../../components/why/why'
import { open, urls } from '../routes'
import { sharesInWords } from './co-authors-sheet'
import { RemarkNote } from './remark-note'
import { VersionsSheet } from './versions-sheet'

interface SentProps {
  article: Article
  onMoved: (article: Article) => void
  /** it is not in the state that is shown any more */
  onStale: () => void
}

/** An article that is with the editors, or decided: to read, and to take back as long as no editor has taken it. */
export function Sent({ article, onMoved, onStale }: SentProps) {
  const takeBack = useAction(cloud.newsroom.takeBack)
  const [versions, setVersions] = useState(false)
  const { id, status, coAuthors } = article

  async function takeItBack() {
    const outcome = await takeBack.run({ id })
    if (!outcome) return
    if (outcome.outcome === 'moved') {
      toast('已撤回，改好后再投', 'check')
      onMoved(outcome.article)
    } else {
      toast(`没有撤回：这篇稿件${articleStatusNames[outcome.status]}`)
      onStale()
    }
  }

  return (
    <Page
      bleed
      ground='plain'
      title='稿件'
      over={versions && <VersionsSheet id={id} onClose={() => setVersions(false)} />}
      bar={
        status === 'submitted' ? <Bar><Button block onTap={takeItBack}>撤回修改</Button></Bar>
        : status === 'published' ? <Bar><Button block onTap={() => open(urls.article(id))}>看刊出的样子</Button></Bar>
        : null
      }
    >
      <View className='sent'>
        <State article={article} />
        <View className='sent__t h1' {...{ role: 'heading', 'aria-level': '1' }}>{spaced(article.title)}</View>
        <View className='sub muted'>
          <Dots
            items={[
              articleKindNames[article.kind],
              article.subject,
              `正文 ${formatCount(article.characters)} 字`,
              article.source && `来源：${article.source}`,
            ]}
          />
        </View>
        {coAuthors.length > 0 && <View className='sub muted'>{spaced(`署名和稿酬：${sharesInWords(article.authorName, coAuthors)}`)}</View>}
        {status === 'published' && article.publishedAt && <Earned id={id} publishedAt={article.publishedAt} />}
        <View className='sent__text'><ArticleBody body={article.body} pictures={article.pictures} /></View>
        <Said remarks={article.remarks} />
        {article.versions.length > 0 && (
          <Section title='历史版本'>
            <Card><Row title='看以前的文字' end={`${article.versions.length} 版`} onTap={() => setVersions(true)} /></Card>
          </Section>
        )}
      </View>
    </Page>
  )
}

function State({ article }: { article: Article }) {
  const { status, submittedAt, issueId, publishedAt, takenBy, body } = article
  const issue = issueId ? `，进入${issueName(issueId)}` : ''
  switch (status) {
    case 'declined':
      return <RemarkNote article={article} body={body} />
    case 'submitted':
      return <Note icon='clock'>{`${submittedAt ? `${dayAndTime(submittedAt)} ` : ''}已投稿，编辑部还没有定。定之前可以撤回修改。`}</Note>
    case 'in-review':
      return <Note icon='clock'>{`${takenBy ? `${takenBy.name}正在审` : '编辑部正在审'}，结果会用消息告诉您。`}</Note>
    case 'second-review':
      return <Note icon='clock'>内容较重要，由另一位编辑再看一遍，结果会用消息告诉您。</Note>
    case 'published':
      return <Note icon='check-circle'>{`${publishedAt ? `${dayAndTime(publishedAt)} ` : ''}已刊发${issue}，计 ${formatCount(article.characters)} 字。`}</Note>
    case 'withdrawn':
      return <Note tone='bad'>{`已撤稿：${article.history.filter(({ what }) => what === 'withdrawn').at(-1)?.why ?? '编辑部没有写原因'}`}</Note>
    default:
      return <Note icon='check-circle'>{`${articleStatusNames[status]}${issue}`}</Note>
  }
}

/** What the piece earns its author, and why; nothing is said where that did not come. */
function Earned({ id, publishedAt }: { id: string; publishedAt: Instant }) {
  const { data } = useCall(cloud.remuneration.earnings, { quarter: quarterKey(quarterOf(publishedAt)) }, { keep: true })
  const piece = data?.articles.find(({ articleId }) => articleId === id)
  if (!piece) return null
  return (
    <Section title='稿酬' more={{ label: '本季合计', onTap: () => open(urls.myEarnings) }}>
      <Card><Why {...piece} /></Card>
    </Section>
  )
}

/** What editors said about it along the way, the first first. */
function Said({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <Section title='编辑部说过' end={`${remarks.length} 条`}>
      <Card>
        {remarks.map(({ id, text, place, by, at }) => (
          <Row key={id} top title={text} detail={<Dots items={[by, dayAndTime(at)]} />}>
            {place && <View className='cap muted'>{spaced(`“${place.quote}”`)}</View>}
          </Row>
        ))}
      </Card>
    </Section>
  )
}
