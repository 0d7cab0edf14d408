import { Card } from '../../components/card/card'
import { Tabs } from '../../components/tabs/tabs'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { QueueList, tabOptions } from './queue-list'
import type { ReviewProps } from './review-props'

/** On a phone, first: what waits. */
export function QueueOnPhone({ tab, onTab, queue, articles, onChoose }: ReviewProps) {
  return (
    <DeskFrame
      title='审稿'
      what='审稿台'
      roles={['editor', 'admin']}
      current={deskRoutes.review}
      state={queue}
      head={queue.data && <Tabs options={tabOptions(queue.data.counts)} value={tab} onChange={onTab} />}
    >
      {({ now }) => {
        const list = <QueueList tab={tab} now={now} articles={articles} chosen={undefined} onChoose={onChoose} />
        return articles?.length ? <Card>{list}</Card> : list
      }}
    </DeskFrame>
  )
}
