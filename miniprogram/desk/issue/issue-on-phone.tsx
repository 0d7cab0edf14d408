import { View } from '@tarojs/components'
import { useState } from 'react'

import { formatCount } from '../../../shared/domain/format-count'
import { issueName } from '../../../shared/domain/issue-name'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import type { LoadState } from '../../components/page/load-state'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Stat, Stats } from '../../components/stat/stat'
import { Dots } from '../../components/text/dot'
import { formatYuan } from '../../../shared/domain/money'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openIssueArticle, type IssueAnswer } from './issue-detail'
import { IssueTag } from './issue-list'
import { genreWords, grossOf } from './issue-words'
import { PublishSheet } from './publish-sheet'

interface IssueOnPhoneProps {
  state: LoadState<IssueAnswer>
  onPublished: () => void
}

/** One issue on a phone. */
export function IssueOnPhone({ state, onPublished }: IssueOnPhoneProps) {
  const [asking, setAsking] = useState(false)
  const issue = state.data?.issue
  return (
    <DeskFrame
      title={issue ? issueName(issue.id) : '简讯'}
      what='这一期'
      roles={['editor', 'admin']}
      current={deskRoutes.issue}
      state={state}
      bar={issue && issue.status === 'open' && issue.accepted > 0 && <Bar><Button block kind='primary' onTap={() => setAsking(true)}>{`发布第 ${issue.number} 期（${issue.accepted} 篇）`}</Button></Bar>}
      over={issue && <PublishSheet open={asking} issue={issue} onClose={() => setAsking(false)} onPublished={onPublished} />}
    >
      {({ issue: shown, articles }) =>
        articles.length === 0 ? (
          <Blank icon='pen' title='这一期还没有稿件' detail='在审稿台采用稿件时，选择进入这一期。' />
        ) : (
          <>
            <Stats>
              <Stat name='稿件' value={articles.length} unit='篇' />
              <Stat name='字数' value={shown.characters} unit='字' />
              <Stat name='稿酬' value={formatYuan(grossOf(articles))} unit='元' tone='money' />
            </Stats>
            <Section near title='稿件' end={<IssueTag issue={shown} />}>
              <Card>
                {articles.map(article => (
                  <Row
                    key={article.id}
                    airy
                    title={article.title}
                    detail={
                      <View>
                        <View><Dots items={[`${article.unitName} ${article.authorName}`]} /></View>
                        <View><Dots items={[genreWords(article), `${formatCount(article.characters)} 字`, article.status === 'published' ? '已刊发' : '待发布']} /></View>
                      </View>
                    }
                    end={<View className='ink1'><Money fen={article.gross} /></View>}
                    chevron={false}
                    onTap={() => openIssueArticle(article)}
                  />
                ))}
              </Card>
            </Section>
          </>
        )
      }
    </DeskFrame>
  )
}
