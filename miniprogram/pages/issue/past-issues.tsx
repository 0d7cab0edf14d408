import { useReachBottom } from '@tarojs/taro'

import { fullDayOf } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { More } from '../../components/more/more'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { open, urls } from '../routes'
import { useMore } from '../use-more'

const ask = (page: number) => cloud.news.issues({ page }).then(({ issues, more }) => ({ items: issues, more }))

/** The issues that are out, the newest first. */
export function PastIssues() {
  const state = useCall(cloud.news.issues, { page: 0 }, { keep: true })
  const first = state.data && { items: state.data.issues, more: state.data.more }
  const { items, more, status, loadMore } = useMore('issues', first, ask)
  useReachBottom(() => void loadMore())

  return (
    <Page title='往期简讯' state={state}>
      {() => (
        <>
          {items.length === 0 && <Blank icon='doc' title='还没有出刊的简讯' detail='简讯出刊后，第一时间在这里看到。' />}
          {items.length > 0 && (
            <Card>
              {items.map(({ id, publishedAt, title, articles }) => (
                <Row
                  airy
                  key={id}
                  title={issueName(id)}
                  detail={<Dots items={[fullDayOf(publishedAt), title]} />}
                  end={`${articles} 条`}
                  onTap={() => open(urls.newsIssue(id))}
                />
              ))}
            </Card>
          )}
          {more && <More failed={status === 'failed'} onTap={loadMore} />}
        </>
      )}
    </Page>
  )
}
