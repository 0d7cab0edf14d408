import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Article, Genre, Grade } from '../../../shared/contract/article'
import { canMove } from '../../../shared/domain/article-rules'
import { issueNumber } from '../../../shared/domain/issue-name'
import { genreNames, gradeNames, pricingWords } from '../../../shared/domain/pricing-words'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import { Button } from '../../components/button/button'
import { Money } from '../../components/money/money'
import { Seg } from '../../components/seg/seg'
import { Select } from '../../components/select/select'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { BelowMinimum, PricingLines } from '../../components/why/why'
import { firstChoice, isDecided, issueOptions, priceOf, type Choice, type Issues } from './choice'

const genres = (['brief', 'feature'] as const).map(value => ({ value, label: genreNames[value] }))
const grades = (['A', 'B', 'C'] as const).map(value => ({ value, label: gradeNames[value] }))

interface DecisionProps {
  article: Article
  issues: Issues
  policy: RemunerationPolicy | null
  onAccept: (choice: Choice) => Promise<unknown>
  onSendBack: () => void
  onDecline: () => void
}

/** How an article is taken, and what it then earns; or that it is not. */
export function Decision({ article, issues, policy, onAccept, onSendBack, onDecline }: DecisionProps) {
  const [choice, setChoice] = useState(() => firstChoice(article, issues))
  const choose = (change: Partial<Choice>) => setChoice({ ...choice, ...change })
  const again = article.status === 'accepted'

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
      </View>
      <View className='decide__acts'>
        <Button kind='primary' off={isDecided(choice) ? undefined : '在上面选一个等级'} onTap={() => onAccept(choice)}>
          {isDecided(choice) ? `${again ? '改定' : '采用'}，进入${issueNumber(choice.issueId)}` : '先定等级，再采用'}
        </Button>
        <View className='decide__no line'>
          <Button block onTap={onSendBack}>退回修改</Button>
          {canMove(article.status, 'declined', 'editor') && <Button block danger onTap={onDecline}>不采用</Button>}
        </View>
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
