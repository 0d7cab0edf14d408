import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ArticlePane } from './article-pane'
import { Outcome } from './outcome'
import type { ReviewProps } from './review-props'
import { isMine, Side } from './side'

/** On a phone: the article, and from its foot what can be done about it. */
export function ArticleOnPhone({ detail, policy, me, acts, onSheet, over }: ReviewProps) {
  const [acting, setActing] = useState(false)
  const article = detail.data?.article.article
  const act = article && actOf(article, me)

  return (
    <DeskFrame
      bleed
      ground='plain'
      title='审稿'
      what='这篇稿件'
      roles={['editor', 'admin']}
      current={deskRoutes.review}
      state={detail}
      bar={article && act && <Bar><Button block kind='primary' onTap={() => (article.status === 'submitted' ? acts.take(article) : setActing(true))}>{act}</Button></Bar>}
      over={
        <>
          {detail.data && act && (
            <Popup open={acting && !over} title={act} onClose={() => setActing(false)}>
              <Side data={detail.data} policy={policy} me={me} acts={acts} onSheet={onSheet} />
            </Popup>
          )}
          {over}
        </>
      }
    >
      {({ article: { article: shown, now } }) => (
        <View className='review__phone'>
          <ArticlePane article={shown} now={now} mine={isMine(shown, me)} acts={acts} onSheet={onSheet} between={!act && <Outcome article={shown} />} />
        </View>
      )}
    </DeskFrame>
  )
}

/** What the foot of the article says that can be done; null where nothing is left to do. */
function actOf({ status, takenBy }: Article, me: string): string | null {
  switch (status) {
    case 'submitted': return '领来审'
    case 'in-review': return takenBy?.id === me ? '定稿' : `${takenBy?.name ?? '别的编辑'} 在审`
    case 'second-review': return '复审'
    case 'accepted': return '改定'
    default: return null
  }
}
