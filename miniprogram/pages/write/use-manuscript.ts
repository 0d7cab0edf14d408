import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { cloud } from '../../cloud'
import { newRequestId } from '../../cloud/request-id'
import { useSavedForm } from '../../cloud/use-saved-form'
import { whenOnline } from '../../cloud/when-online'
import { ArticleKeeper, type KeepingState } from './article-keeper'
import { aroundTheText, emptyManuscript, manuscriptOf, sameManuscript, type Manuscript } from './manuscript'

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
 * @param commissionId that an article begun here answers; each has a draft of its own on the phone
 */
export function useManuscript(article: Article | null, commissionId: string | null) {
  const [inCloud] = useState((): OnPhone => ({
    ...manuscriptOf(article ?? { ...emptyManuscript, commissionId }),
    revision: article?.revision ?? 0,
    draftRequest: newRequestId(),
  }))
  const [id, setId] = useState(article?.id ?? null)
  const { values, set, clear } = useSavedForm<OnPhone>(`article:${id ?? commissionId ?? 'new'}`, inCloud)
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

  const refused = state.status === 'refused' && isForGood(state.reason)
  const keep = useCallback(() => keeper.keep(latest.current), [keeper])
  const { body } = manuscript
  const around = aroundTheText(manuscript)

  useEffect(() => {
    if (refused || keeper.has(latest.current)) return undefined
    const timer = setTimeout(keep, pauseBeforeKeeping)
    return () => clearTimeout(timer)
  }, [body, around, refused, keep, keeper])

  useEffect(() => {
    if (keeper.has(latest.current)) {
      clear()
      // What was refused was taken out again: the cloud has all that is left.
      if (state.status === 'refused' && !refused) setState({ status: 'kept', at: null })
    } else if (!refused) set({ revision: keeper.revision })
  }, [body, around, state, refused, keeper, set, clear])

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
    /** What was typed a moment ago is not kept yet, whatever the last call said. */
    state: state.status === 'kept' && !keeper.has(manuscript) ? ({ status: 'keeping' } as const) : state,
    change: (change: Partial<Manuscript>) => set(change),
    /** @returns the article's id once the cloud has all of it; null when it could not be kept */
    keep: async () => ((await keep()) ? keeper.id : null),
    /** Of the article in the cloud, as far as is known here. */
    revision: () => keeper.revision,
    /** It was thrown away: what is here goes too, and is not sent again. */
    forget() {
      keeper.goOnFrom(keeper.revision, latest.current)
      clear()
    },
    /** After a change elsewhere: goes on from there with the text that is here, or with the one from there. */
    goOnFrom(there: Article, whose: 'mine' | 'theirs') {
      keeper.goOnFrom(there.revision, manuscriptOf(there))
      set({ ...(whose === 'theirs' && manuscriptOf(there)), revision: there.revision })
    },
  }
}

/** What the author can mend by writing on is tried again with the next change. */
const isForGood = (reason: string) => reason === 'changed-meanwhile' || reason === 'not-yours-to-change'

const changedElsewhere = (onPhone: OnPhone, inCloud: OnPhone) =>
  onPhone.revision !== inCloud.revision && !sameManuscript(onPhone, inCloud)
