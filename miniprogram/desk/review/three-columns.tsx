import { View } from '@tarojs/components'

import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Loaded } from '../../components/page/loaded'
import { Seg } from '../../components/seg/seg'
import { Select } from '../../components/select/select'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ArticlePane } from './article-pane'
import { kindOptions } from './kinds'
import { QueueList, tabOptions } from './queue-list'
import type { ReviewProps } from './review-props'
import { isMine, Side } from './side'

/** The desk on a wide screen. */
export function ThreeColumns(props: ReviewProps) {
  const { tab, onTab, kind, onKind, queue, articles, id, onChoose, me, onSheet, over } = props
  return (
    <DeskFrame columns title='审稿' what='审稿台' roles={['editor', 'admin']} current={deskRoutes.review} state={queue} reviewWaiting={kind ? undefined : (queue.data?.counts.submitted ?? 0)} over={over}>
      {({ counts, now }) => (
        <>
          <View className='review__queue'>
            <View className='review__top'>
              <View className='line between'>
                <View className='top__t' {...{ role: 'heading', 'aria-level': '1' }}>审稿</View>
                <Select label='看哪一类稿件' options={kindOptions} value={kind ?? 'all'} onChange={next => onKind(next === 'all' ? null : next)} />
              </View>
              <View className='review__tabs'><Seg label='稿件' options={tabOptions(counts)} value={tab} onChange={onTab} /></View>
            </View>
            <View className='review__list'><QueueList tab={tab} now={now} articles={articles} chosen={id} me={me} onChoose={onChoose} /></View>
            <View className='review__foot'><Button kind='text' size='s' icon='shield' onTap={() => onSheet({ name: 'rules' })}>哪些稿件要复审</Button></View>
          </View>
          {id ? <Opened {...props} /> : <View className='review__text'><Blank icon='pen' title='没有要看的稿件' detail='有新稿投来，会出现在左边。' /></View>}
        </>
      )}
    </DeskFrame>
  )
}

function Opened({ detail, policy, me, acts, onSheet }: ReviewProps) {
  if (!detail.data) return <View className='review__text'><Loaded title='稿件' state={detail} /></View>
  const { article, now } = detail.data.article
  return (
    <>
      <View className='review__text'>
        <ArticlePane key={article.id} article={article} now={now} mine={isMine(article, me)} acts={acts} onSheet={onSheet} />
      </View>
      <View className='review__side'><Side data={detail.data} policy={policy} me={me} acts={acts} onSheet={onSheet} /></View>
    </>
  )
}
