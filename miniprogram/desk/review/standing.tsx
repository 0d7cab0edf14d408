import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { daysUntil, type Instant } from '../../../shared/domain/instant'
import { issueName, issueNumber } from '../../../shared/domain/issue-name'
import { genreNames, gradeNames } from '../../../shared/domain/pricing-words'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { heldSince } from './held-since'
import type { Sheet } from './review-props'
import type { Acts } from './use-acts'

/** An article that nobody has yet: reading it is everybody's, deciding is of who takes it. */
export function Waiting({ article, now, acts }: { article: Article; now: Instant; acts: Acts }) {
  const waited = article.submittedAt === null ? 0 : daysUntil(article.submittedAt, now)
  return (
    <View className='decide'>
      <View className='decide__body'>
        <Note icon='inbox'>{waited > 0 ? `等了 ${waited} 天，还没有编辑领走。` : '今天投来，还没有编辑领走。'}领来审之后，批注、改稿和定稿都归您，别的编辑看得到。</Note>
      </View>
      <View className='decide__acts'><Button kind='primary' onTap={() => acts.take(article)}>领来审</Button></View>
    </View>
  )
}

/** An article that another editor has. */
export function WithAnother({ article, onSheet }: { article: Article; onSheet: (sheet: Sheet) => void }) {
  return (
    <View className='decide'>
      <View className='decide__body'><Note icon='user'>{`${heldSince(article)}，正在审。要由您来审，可以接手。`}</Note></View>
      <View className='decide__acts'><Button onTap={() => onSheet({ name: 'take-over' })}>接手</Button></View>
    </View>
  )
}

interface SecondReadingProps {
  article: Article
  /** The editor is the first: somebody else reads it. */
  mine: boolean
  acts: Acts
  onSheet: (sheet: Sheet) => void
}

/** An article that waits for a second editor, with what the first chose for it. */
export function SecondReading({ article, mine, acts, onSheet }: SecondReadingProps) {
  const { genre, grade, issueId, takenBy, history } = article
  const why = history.filter(({ what }) => what === 'second-reading-asked').at(-1)?.why
  return (
    <View className='decide'>
      <View className='decide__body'>
        <Note icon='shield' tone='warn'>{`要复审：${why || '编辑提请复审'}`}</Note>
        <View className='decide__rows'>
          <Row name='首审' title={takenBy?.name} />
          {genre && <Row name='体裁' title={grade ? `${genreNames[genre]}，${gradeNames[grade]}等` : genreNames[genre]} />}
          {issueId && <Row name='刊发' title={issueName(issueId)} />}
        </View>
      </View>
      <View className='decide__acts'>
        {mine ? (
          <>
            <Note>由另一位编辑复审，同意后即采用。</Note>
            <View className='decide__no line'><Button block onTap={() => acts.takeOver(article)}>收回，我再看看</Button></View>
          </>
        ) : (
          <>
            <Button kind='primary' onTap={() => acts.agree(article)}>{issueId ? `同意采用，进入${issueNumber(issueId)}` : '同意采用'}</Button>
            <View className='decide__no line'><Button block onTap={() => onSheet({ name: 'object' })}>{`有意见，转给${takenBy?.name ?? '首审编辑'}`}</Button></View>
          </>
        )}
      </View>
    </View>
  )
}
