import { View } from '@tarojs/components'
import { useState } from 'react'

import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ArticleText, DraftLine, Remarks } from './article-view'
import { Decision } from './decision'
import { Outcome } from './outcome'
import type { ReviewProps } from './review-props'
import { decidable } from './three-columns'

/** On a phone: the article, and from its foot the decision. */
export function ArticleOnPhone({ detail, policy, onAccept, onSheet, over }: ReviewProps) {
  const [deciding, setDeciding] = useState(false)
  const open = detail.data && decidable.includes(detail.data.article.article.status)

  return (
    <DeskFrame
      bleed
      ground='plain'
      title='审稿'
      what='这篇稿件'
      roles={['editor', 'admin']}
      current={deskRoutes.review}
      state={detail}
      bar={open && <Bar><Button block kind='primary' onTap={() => setDeciding(true)}>定稿</Button></Bar>}
      over={
        <>
          {detail.data && (
            <Popup open={deciding && Boolean(open)} title='定稿' onClose={() => setDeciding(false)}>
              <Decision
                article={detail.data.article.article}
                issues={detail.data.issues}
                policy={policy}
                onAccept={choice => onAccept(detail.data!.article.article, choice, detail.data!.issues)}
                onSendBack={() => {
                  setDeciding(false)
                  onSheet('back')
                }}
                onDecline={() => {
                  setDeciding(false)
                  onSheet('decline')
                }}
              />
            </Popup>
          )}
          {over}
        </>
      }
    >
      {({ article: { article, now } }) => (
        <View className='review__phone'>
          <DraftLine article={article} now={now} />
          <ArticleText article={article} />
          {!decidable.includes(article.status) && <Outcome article={article} />}
          <Remarks article={article} />
        </View>
      )}
    </DeskFrame>
  )
}
