import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Select } from '../../components/select/select'
import { Tabs } from '../../components/tabs/tabs'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { kindOptions } from './kinds'
import { QueueList, tabOptions } from './queue-list'
import type { ReviewProps } from './review-props'

/** On a phone, first: what waits. */
export function QueueOnPhone({ tab, onTab, kind, onKind, queue, articles, me, onChoose, onSheet, over }: ReviewProps) {
  return (
    <DeskFrame
      title='审稿'
      what='审稿台'
      roles={['editor', 'admin']}
      current={deskRoutes.review}
      state={queue}
      over={over}
      actions={
        <>
          <Select label='看哪一类稿件' options={kindOptions} value={kind ?? 'all'} onChange={next => onKind(next === 'all' ? null : next)} />
          <Button kind='text' size='s' onTap={() => onSheet({ name: 'rules' })}>复审规则</Button>
        </>
      }
      head={queue.data && <Tabs options={tabOptions(queue.data.counts)} value={tab} onChange={onTab} />}
    >
      {({ now }) => {
        const list = <QueueList tab={tab} now={now} articles={articles} chosen={undefined} me={me} onChoose={onChoose} />
        return articles?.length ? <Card>{list}</Card> : list
      }}
    </DeskFrame>
  )
}
