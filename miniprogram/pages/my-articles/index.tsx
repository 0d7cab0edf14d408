import type { ArticleStatus, ArticleSummary } from '../../../shared/contract/article'
import { articleKindNames, articleStatusNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { relativeDay, type Instant } from '../../../shared/domain/instant'
import { issueNumber } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { useForOfficers } from '../for-officers'
import { open, urls } from '../routes'

/** What waits for the author first, what is decided last. */
const order: readonly ArticleStatus[] = [
  'returned', 'draft', 'submitted', 'in-review', 'second-review', 'accepted', 'scheduled', 'published', 'withdrawn', 'declined',
]

const write = () => open(urls.write())

/** An officer's own articles, by where they stand. */
export default function MyArticlesPage() {
  const gate = useForOfficers(urls.myArticles)
  const state = useCall(cloud.newsroom.mine, {}, { keep: true, wait: gate !== null })
  const any = (state.data?.articles.length ?? 0) > 0

  return (
    <Page
      title='我的稿件'
      what='您的稿件'
      state={gate ?? state}
      bar={any && <Bar><Button kind='primary' icon='pen' block onTap={write}>写新稿</Button></Bar>}
    >
      {({ articles, now }: { articles: ArticleSummary[]; now: Instant }) =>
        articles.length === 0 ? (
          <Blank
            icon='pen'
            title='还没有稿件'
            detail={'单位里的一件小事、一个数据，\n都可以写成一条简讯。'}
            action={{ label: '写第一篇', onTap: write }}
          />
        ) : (
          order.map(status => <InState key={status} status={status} articles={articles.filter(each => each.status === status)} now={now} />)
        )
      }
    </Page>
  )
}

function InState({ status, articles, now }: { status: ArticleStatus; articles: ArticleSummary[]; now: Instant }) {
  if (articles.length === 0) return null
  return (
    <Section near title={articleStatusNames[status]} end={`${articles.length} 篇`}>
      <Card>{articles.map(article => <ArticleRow key={article.id} article={article} now={now} />)}</Card>
    </Section>
  )
}

function ArticleRow({ article, now }: { article: ArticleSummary; now: Instant }) {
  const { id, title, kind, subject, characters, pictureCount, remark, status, issueId, takenBy } = article
  return (
    <Row
      airy
      title={title || <Words tone='muted'>还没有标题</Words>}
      detail={
        <Dots
          items={[
            subject || articleKindNames[kind],
            `${formatCount(characters)} 字`,
            pictureCount > 0 && `${pictureCount} 图`,
            issueId && issueNumber(issueId),
            status === 'in-review' && takenBy ? `${takenBy.name}在审` : dateWords(article, now),
          ]}
        />
      }
      onTap={() => open(urls.write(id))}
    >
      {remark && <Words size='cap' tone={status === 'returned' ? 'warn' : 'muted'}>{remark}</Words>}
    </Row>
  )
}

function dateWords({ status, updatedAt, submittedAt, publishedAt }: ArticleSummary, now: Instant): string {
  if (status === 'submitted' || status === 'in-review' || status === 'second-review') return `${relativeDay(now, submittedAt ?? updatedAt)}投稿`
  if (status === 'published') return `${relativeDay(now, publishedAt ?? updatedAt)}刊`
  return relativeDay(now, updatedAt)
}
