import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Article, Genre, Grade } from '../../../shared/contract/article'
import { issueNumber } from '../../../shared/domain/issue-name'
import { genreNames, gradeNames, pricingWords } from '../../../shared/domain/pricing-words'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import { secondReadingReasons, type SecondReadingRules } from '../../../shared/domain/second-reading'
import { Box } from '../../components/box/box'
import { Button } from '../../components/button/button'
import { Money } from '../../components/money/money'
import { Note } from '../../components/note/note'
import { Seg } from '../../components/seg/seg'
import { Select } from '../../components/select/select'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { BelowMinimum, PricingLines } from '../../components/why/why'
import { firstChoice, isDecided, issueOptions, priceOf, type Choice, type Issues } from './choice'
import type { Sheet } from './review-props'
import { StandingNote } from './standing-note'
import type { Acts } from './use-acts'

const genres = (['brief', 'feature'] as const).map(value => ({ value, label: genreNames[value] }))
const grades = (['A', 'B', 'C'] as const).map(value => ({ value, label: gradeNames[value] }))

interface DecisionProps {
  article: Article
  issues: Issues
  policy: RemunerationPolicy | null
  rules: SecondReadingRules
  acts: Acts
  onSheet: (sheet: Sheet) => void
}

/** How an article is taken, and what it then earns; or that it is not. */
export function Decision({ article, issues, policy, rules, acts, onSheet }: DecisionProps) {
  const [choice, setChoice] = useState(() => firstChoice(article, issues))
  const [wished, setWished] = useState(false)
  const choose = (change: Partial<Choice>) => setChoice({ ...choice, ...change })
  const again = article.status === 'accepted'
  const reasons = article.secondReader === null ? secondReadingReasons(article, rules) : []
  const readTwice = wished || reasons.length > 0
  const act = again && !readTwice ? '改定' : readTwice ? '提请复审' : '采用'

  return (
    <View className='decide'>
      <View className='decide__body'>
        <View className='sub muted'>体裁</View>
        <Seg<Genre> label='体裁' options={genres} value={choice.genre} onChange={genre => choose({ genre, grade: genre === 'brief' ? choice.grade : null })} />
        {choice.genre === 'brief' && (
          <>
            <View className='decide__k sub muted'>等级</View>
            <Seg<Grade> label='等级' options={grades} value={choice.grade ?? undefined} onChange={grade => choose({ grade })} />
          </>
        )}
        <View className='decide__k sub muted'>刊发</View>
        <Select label='刊发在哪一期' options={issueOptions(issues, article.issueId)} value={choice.issueId} onChange={issueId => choose({ issueId })} />
        <Price article={article} choice={choice} policy={policy} />
        <StandingNote articleId={article.id} counted={again} />
        <View className='decide__twice'>
          {article.secondReader !== null && <Note icon='shield'>{`${article.secondReader} 已复审。`}</Note>}
          {reasons.length > 0 && <Note icon='shield' tone='warn'>{`${reasons.join('，')}：另一位编辑复审后采用。`}</Note>}
          {article.secondReader === null && reasons.length === 0 && (
            <View className='line'>
              <Box label='请另一位编辑复审' value={wished} onChange={setWished} />
              <Words size='sub' tone='ink2'>请另一位编辑复审</Words>
            </View>
          )}
        </View>
      </View>
      <View className='decide__acts'>
        <Button kind='primary' off={isDecided(choice) ? undefined : '在上面选一个等级'} onTap={() => acts.accept(article, choice, wished, issues)}>
          {isDecided(choice) ? `${act}，进入${issueNumber(choice.issueId)}` : '先定等级，再采用'}
        </Button>
        {again ? (
          <View className='decide__no line'><Button block onTap={() => acts.take(article)}>领回重审</Button></View>
        ) : (
          <>
            <View className='decide__no line'>
              <Button block onTap={() => onSheet({ name: 'back' })}>退回修改</Button>
              <Button block danger onTap={() => onSheet({ name: 'decline' })}>不采用</Button>
            </View>
            <View className='decide__back'><Button kind='text' size='s' onTap={() => acts.putBack(article)}>放回待审</Button></View>
          </>
        )}
      </View>
    </View>
  )
}

function Price({ article, choice, policy }: { article: Article; choice: Choice; policy: RemunerationPolicy | null }) {
  const pricing = priceOf(article, choice, policy)
  return (
    <View className='decide__price'>
      <View className='line-base between'>
        <Words size='sub' tone='muted'>稿酬</Words>
        {pricing ? <Money fen={pricing.gross} confirm size='l' /> : <Words size='sub' tone='muted'>{policy ? '定了等级就算出来' : '计价标准没有加载出来'}</Words>}
      </View>
      {pricing && (
        <>
          <View className='decide__lines'><PricingLines pricing={pricing} /></View>
          <View className='why__how cap muted'>{spaced(pricingWords(pricing))}</View>
          <BelowMinimum pricing={pricing} />
        </>
      )}
    </View>
  )
}
