import { View } from '@tarojs/components'

import type { ArticleStatus } from '../../../shared/domain/article-rules'
import { Blank } from '../../components/blank/blank'
import { Loaded } from '../../components/page/loaded'
import { Seg } from '../../components/seg/seg'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ArticleText, DraftLine, Remarks } from './article-view'
import { Decision } from './decision'
import { Outcome } from './outcome'
import { QueueList, tabOptions } from './queue-list'
import type { ReviewProps } from './review-props'

/** States in which an editor has something to decide. */
export const decidable: readonly ArticleStatus[] = ['submitted', 'in-review', 'accepted']

/** The desk on a wide screen. */
export function ThreeColumns(props: ReviewProps) {
  const { tab, onTab, queue, articles, id, onChoose, over } = props
  return (
    <DeskFrame columns title='审稿' what='审稿台' roles={['editor', 'admin']} current={deskRoutes.review} state={queue} reviewWaiting={queue.data?.counts.submitted ?? 0} over={over}>
      {({ counts, now }) => (
        <>
          <View className='review__queue'>
            <View className='review__top'>
              <View className='top__t' {...{ role: 'heading', 'aria-level': '1' }}>审稿</View>
              <View className='review__tabs'><Seg label='稿件' options={tabOptions(counts)} value={tab} onChange={onTab} /></View>
            </View>
            <View className='review__list'><QueueList tab={tab} now={now} articles={articles} chosen={id} onChoose={onChoose} /></View>
          </View>
          {id ? <Opened {...props} /> : <View className='review__text'><Blank icon='pen' title='没有要看的稿件' detail='有新稿投来，会出现在左边。' /></View>}
        </>
      )}
    </DeskFrame>
  )
}

function Opened({ detail, policy, onAccept, onSheet }: ReviewProps) {
  if (!detail.data) return <View className='review__text'><Loaded title='稿件' state={detail} /></View>
  const { article: { article, now }, issues } = detail.data
  return (
    <>
      <View className='review__text'>
        <View className='review__head line'><DraftLine article={article} now={now} /></View>
        <View className='review__scroll'><ArticleText article={article} /></View>
        <Remarks article={article} />
      </View>
      <View className='review__side'>
        {decidable.includes(article.status) ? (
          <Decision
            key={`${article.id} ${article.status} ${article.revision}`}
            article={article}
            issues={issues}
            policy={policy}
            onAccept={choice => onAccept(article, choice, issues)}
            onSendBack={() => onSheet('back')}
            onDecline={() => onSheet('decline')}
          />
        ) : (
          <Outcome article={article} />
        )}
      </View>
    </>
  )
}
