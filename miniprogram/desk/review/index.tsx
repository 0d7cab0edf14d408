import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { Article, ArticleKind } from '../../../shared/contract/article'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useMe } from '../../cloud/use-me'
import { useWide } from '../../components/desk/use-wide'
import { goBack } from '../../components/nav-bar/nav-bar'
import { allLoaded } from '../../components/page/load-state'
import { ArticleOnPhone } from './article-on-phone'
import type { QueueTab } from './queue-list'
import { QueueOnPhone } from './queue-on-phone'
import type { ReviewProps, Sheet } from './review-props'
import { Sheets } from './sheets'
import { ThreeColumns } from './three-columns'
import { useActs } from './use-acts'
import './review.css'

/**
 * The editors' desk: what waits, the article, the decision. Side by side on a wide screen; on a phone one after the
 * other, the article being this page again with `?id=`.
 */
export default function ReviewPage() {
  const asked = useRouter().params.id
  const wide = useWide()
  const { me } = useMe()
  const [tab, setTab] = useState<QueueTab>('submitted')
  const [kind, setKind] = useState<ArticleKind | null>(null)
  const [picked, setPicked] = useState(asked)
  const [sheet, setSheet] = useState<Sheet | null>(null)

  const listed = useCall(cloud.review.queue, { tab, kind })
  const queue = useHeld(listed)
  const id = picked ?? (wide ? listed.data?.articles[0]?.id : undefined)
  const article = useCall(cloud.newsroom.get, { id: id ?? '' }, { wait: !id })
  const issues = useCall(cloud.bulletin.issues, {})
  const rules = useCall(cloud.review.settings, {})
  const policy = useCall(cloud.remuneration.policy, {}, { keep: true })

  const lookAgain = () => {
    setSheet(null)
    listed.reload()
    issues.reload()
    article.reload()
  }
  const acts = useActs({
    changed: lookAgain,
    stale: lookAgain,
    decided: done => {
      setSheet(null)
      if (!wide) return goBack()
      setPicked(nextAfter(done, listed.data?.articles ?? []))
      listed.reload()
      issues.reload()
    },
  })

  const detail = allLoaded({ article, issues, rules })
  const props: ReviewProps = {
    tab,
    onTab: next => {
      setPicked(undefined)
      setTab(next)
    },
    kind,
    onKind: next => {
      setPicked(undefined)
      setKind(next)
    },
    queue,
    articles: listed.data?.articles,
    id,
    onChoose: chosen => (wide ? setPicked(chosen) : void Taro.navigateTo({ url: `/desk/review/index?id=${chosen}` })),
    detail,
    policy: policy.data?.policy ?? null,
    me: me?.id ?? '',
    acts,
    onSheet: setSheet,
    over: sheet && <Sheets sheet={sheet} article={article.data?.article} rules={rules.data} acts={acts} onClose={() => setSheet(null)} onArranged={rules.reload} />,
  }
  if (wide) return <ThreeColumns {...props} />
  return id ? <ArticleOnPhone {...props} /> : <QueueOnPhone {...props} />
}

/** The line that takes the place of the one that was decided. */
function nextAfter({ id }: Article, articles: readonly { id: string }[]): string | undefined {
  const at = articles.findIndex(article => article.id === id)
  return articles[at + 1]?.id ?? articles[at - 1]?.id
}
