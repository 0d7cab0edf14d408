import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useWide } from '../../components/desk/use-wide'
import { goBack } from '../../components/nav-bar/nav-bar'
import { allLoaded } from '../../components/page/load-state'
import { ArticleOnPhone } from './article-on-phone'
import type { QueueTab } from './queue-list'
import { QueueOnPhone } from './queue-on-phone'
import { RemarkSheet } from './remark-sheet'
import type { ReviewProps } from './review-props'
import { ThreeColumns } from './three-columns'
import { useDecide } from './use-decide'
import './review.css'

/**
 * The editors' desk: what waits, the article, the decision. Side by side on a wide screen; on a phone one after the
 * other, the article being this page again with `?id=`.
 */
export default function ReviewPage() {
  const asked = useRouter().params.id
  const wide = useWide()
  const [tab, setTab] = useState<QueueTab>('submitted')
  const [picked, setPicked] = useState(asked)
  const [sheet, setSheet] = useState<'back' | 'decline' | null>(null)

  const listed = useCall(cloud.review.queue, { tab })
  const queue = useHeld(listed)
  const id = picked ?? (wide ? listed.data?.articles[0]?.id : undefined)
  const article = useCall(cloud.newsroom.get, { id: id ?? '' }, { wait: !id })
  const issues = useCall(cloud.bulletin.issues, {})
  const rules = useCall(cloud.remuneration.policy, {}, { keep: true })

  const lookAgain = () => {
    listed.reload()
    issues.reload()
    article.reload()
  }
  const decide = useDecide(done => {
    setSheet(null)
    if (!wide) return goBack()
    setPicked(nextAfter(done, listed.data?.articles ?? []))
    listed.reload()
    issues.reload()
  }, () => {
    setSheet(null)
    lookAgain()
  })

  const shown = article.data?.article
  const props: ReviewProps = {
    tab,
    onTab: next => {
      setPicked(undefined)
      setTab(next)
    },
    queue,
    articles: listed.data?.articles,
    id,
    onChoose: chosen => (wide ? setPicked(chosen) : void Taro.navigateTo({ url: `/desk/review/index?id=${chosen}` })),
    detail: allLoaded({ article, issues }),
    policy: rules.data?.policy ?? null,
    onAccept: decide.accept,
    onSheet: setSheet,
    over: (
      <RemarkSheet
        key={sheet}
        kind={sheet}
        onClose={() => setSheet(null)}
        onSend={text => (shown ? (sheet === 'back' ? decide.sendBack(shown, text) : decide.decline(shown, text)) : Promise.resolve())}
      />
    ),
  }
  if (wide) return <ThreeColumns {...props} />
  return id ? <ArticleOnPhone {...props} /> : <QueueOnPhone {...props} />
}

/** The line that takes the place of the one that was decided. */
function nextAfter({ id }: Article, articles: readonly { id: string }[]): string | undefined {
  const at = articles.findIndex(article => article.id === id)
  return articles[at + 1]?.id ?? articles[at - 1]?.id
}
