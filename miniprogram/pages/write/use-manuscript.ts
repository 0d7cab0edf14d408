import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { cloud } from '../../cloud'
import { newRequestId } from '../../cloud/request-id'
import { useSavedForm } from '../../cloud/use-saved-form'
import { whenOnline } from '../../cloud/when-online'
import { ArticleKeeper, type KeepingState } from './article-keeper'
import { emptyManuscript, manuscriptOf, sameManuscript, type Manuscript } from './manuscript'

/** Milliseconds after the last key. @source look.md §5: 停笔 0.8 秒存一次 */
const pauseBeforeKeeping = 800

/** What the phone keeps as long as the cloud does not have it. */
interface OnPhone extends Manuscript {
  /** Of the article in the cloud when this was typed. */
  revision: number
  draftRequest: string
}

const calls = {
  draft: (manuscript: Manuscript, requestId: string) => cloud.newsroom.draft(manuscript, { requestId }),
  revise: (id: string, revision: number, manuscript: Manuscript, requestId: string) =>
    cloud.newsroom.revise({ id, revision, manuscript }, { requestId }),
}

/**
 * An article while it is written: on the phone at every pause, and in the cloud right after. The phone's copy goes when
 * the cloud has all of it, so one that is found on opening is text that the cloud lacks.
 *
 * @param article as the cloud has it; null for one that is begun here
 */
export function useManuscript(article: Article | null) {
  const [inCloud] = useState((): OnPhone => ({
    ...manuscriptOf(article ?? emptyManuscript),
    revision: article?.revision ?? 0,
    draftRequest: newRequestId(),
  }))
  const [id, setId] = useState(article?.id ?? null)
  const { values, set, clear } = useSavedForm<OnPhone>(`article:${id ?? 'new'}`, inCloud)
  const manuscript = manuscriptOf(values)
  const latest = useRef(manuscript)
  latest.current = manuscript

  const [state, setState] = useState<KeepingState>(
    changedElsewhere(values, inCloud)
      ? { status: 'refused', reason: 'changed-meanwhile' }
      : { status: 'kept', at: article?.updatedAt ?? null },
  )
  const [keeper] = useState(() => {
    const { revision, draftRequest } = inCloud
    const begun = values.draftRequest !== draftRequest
    const start = { id, revision, kept: manuscriptOf(inCloud), draftRequest: values.draftRequest, begun }
    return new ArticleKeeper(start, calls, newRequestId, now => {
      setState(now.state)
      setId(now.id)
    })
  })

  const refused = state.status === 'refused'
  const keep = useCallback(() => keeper.keep(latest.current), [keeper])
  const { kind, title, source, body } = manuscript

  useEffect(() => {
    if (refused || keeper.has(latest.current)) return undefined
    const timer = setTimeout(keep, pauseBeforeKeeping)
    return () => clearTimeout(timer)
  }, [kind, title, source, body, refused, keep, keeper])

  useEffect(() => {
    if (keeper.has(latest.current)) clear()
    else if (!refused) set({ revision: keeper.revision })
  }, [kind, title, source, body, state, refused, keeper, set, clear])

  const keepUnlessRefused = useRef(() => {})
  keepUnlessRefused.current = () => {
    if (!refused) void keep()
  }
  useDidHide(() => keepUnlessRefused.current())
  useEffect(() => {
    const stop = whenOnline(() => keepUnlessRefused.current())
    return () => {
      stop()
      keepUnlessRefused.current()
    }
  }, [])

  return {
    id,
    manuscript,
    state,
    change: (change: Partial<Manuscript>) => set(change),
    /** @returns the article's id once the cloud has all of it; null when it could not be kept */
    keep: async () => ((await keep()) ? keeper.id : null),
    /** After a change elsewhere: goes on from there with the text that is here, or with the one from there. */
    goOnFrom(there: Article, whose: 'mine' | 'theirs') {
      keeper.goOnFrom(there.revision, manuscriptOf(there))
      set({ ...(whose === 'theirs' && manuscriptOf(there)), revision: there.revision })
    },
  }
}

const changedElsewhere = (onPhone: OnPhone, inCloud: OnPhone) =>
  onPhone.revision !== inCloud.revision && !sameManuscript(onPhone, inCloud)
