import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { canRevise } from '../../../shared/domain/article-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Page } from '../../components/page/page'
import { useForOfficers } from '../for-officers'
import { urls } from '../routes'
import { Editor } from './editor'
import { Sent } from './sent'

/** Begins an article, for a commission with `?commission=`, or goes on with one's own: `?id=`. */
export default function WritePage() {
  const { id: asked, commission } = useRouter().params
  const [id, setId] = useState(asked)
  const gate = useForOfficers(commission ? urls.writeFor(commission) : urls.write(asked))
  const loaded = useCall(cloud.newsroom.get, { id: id ?? '' }, { wait: !id || gate !== null })
  const [moved, setMoved] = useState<Article>()
  useEffect(() => setMoved(undefined), [loaded.data])

  if (gate) return <Page title='写稿' what='写稿页' state={gate} />
  const article = moved ?? loaded.data?.article ?? null
  if (id && !article) return <Page title='写稿' ground='plain' what='这篇稿件' state={loaded} />

  const follow = (next: Article) => {
    setMoved(next)
    setId(next.id)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const lookAgain = (known: string) => {
    setMoved(undefined)
    if (known === id) loaded.reload()
    else setId(known)
  }
  return !article || canRevise(article.status)
    ? <Editor key={article?.id} article={article} commissionId={commission ?? null} onMoved={follow} onStale={lookAgain} />
    : <Sent article={article} onMoved={follow} onStale={loaded.reload} />
}
