import { useCallback, useEffect, useRef, useState } from 'react'

import { laidOut, whatChanged, type Column } from '../../../shared/domain/issue-layout'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import type { SavedState } from '../../components/saved/saved'
import { toast } from '../../components/toast/toast'
import { meanwhileWords, type IssueAnswer } from './issue-words'

/** How an editor wants an issue to be. */
export interface Layout {
  columns: readonly Column[]
  date: string | null
}

export interface Arrangement extends Layout {
  /** null while nothing was changed here */
  saved: SavedState | null
  /** something is not kept yet */
  open: boolean
  change: (part: Partial<Layout>) => void
  /** what another editor made of the issue meanwhile, where both cannot stand */
  theirs: IssueAnswer | null
  keepMine: () => void
  takeTheirs: () => void
}

/** ms without a change before it is kept */
const pause = 800

const toSend = ({ columns, date }: Layout) => ({ columns: columns.map(({ name, articleIds }) => ({ name, articleIds: [...articleIds] })), date })

/**
 * The arrangement of one issue as it is being made: shown at once, kept a moment later. What others change meanwhile is
 * told: an article that came or went is taken over; another order is for the editor to choose, who loses nothing.
 */
export function useArrangement(answer: IssueAnswer | undefined, reload: () => void): Arrangement {
  const arrange = useAction(cloud.bulletin.arrange)
  const [own, setOwn] = useState<Layout | null>(null)
  const [saved, setSaved] = useState<SavedState | null>(null)
  const [theirs, setTheirs] = useState<IssueAnswer | null>(null)
  /** What is to be kept yet, and what it rests on. */
  const now = useRef({ id: '', waiting: null as Layout | null, running: false, revision: 0, base: [] as readonly Column[], timer: 0 as unknown })
  const { run } = arrange

  const keep = useCallback(async (): Promise<void> => {
    const at = now.current
    clearTimeout(at.timer as number)
    const wanted = at.waiting
    if (at.running || !wanted) return
    at.running = true
    setSaved({ status: 'saving' })
    const told = await run({ issueId: at.id, revision: at.revision, ...toSend(wanted) })
    at.running = false
    if (!told) return setSaved({ status: 'failed', retry: () => void keep() })
    if (told.outcome === 'arranged') {
      Object.assign(at, { revision: told.revision, base: wanted.columns })
      setSaved({ status: 'saved', at: told.at })
      if (at.waiting !== wanted) return keep()
      at.waiting = null
      return reload()
    }
    if (told.outcome === 'changed-meanwhile') return meet()
    drop()
    toast(told.outcome === 'issue-closed' ? '这一期已定时或已发布，不能再编排' : '没有找到这一期', 'alert')
    reload()

    async function meet(): Promise<void> {
      const fresh = await cloud.bulletin.issue({ issueId: at.id }).catch(() => null)
      if (!fresh) return setSaved({ status: 'failed', retry: () => void keep() })
      const changed = whatChanged(at.base, fresh.columns)
      if (changed.rearranged) {
        setSaved(null)
        return setTheirs(fresh)
      }
      rest(fresh)
      toast(meanwhileWords(changed))
      reload()
      return keep()
    }
  }, [run, reload])

  /** One's own arrangement, with what is in the issue by now. */
  function rest(fresh: IssueAnswer) {
    const at = now.current
    Object.assign(at, { revision: fresh.issue.revision, base: fresh.columns })
    if (!at.waiting) return
    at.waiting = { ...at.waiting, columns: laidOut(at.waiting.columns, fresh.articles.map(({ id }) => id)) }
    setOwn(at.waiting)
  }

  function drop() {
    now.current.waiting = null
    setOwn(null)
    setSaved(null)
    setTheirs(null)
  }

  useEffect(() => {
    const at = now.current
    if (!answer || (at.waiting && at.id === answer.issue.id)) return
    if (at.id !== answer.issue.id) setSaved(null)
    Object.assign(at, { id: answer.issue.id, waiting: null, revision: answer.issue.revision, base: answer.columns })
    setOwn(null)
    setTheirs(null)
  }, [answer])

  // Who leaves within the moment has arranged all the same.
  useEffect(() => () => void keep(), [keep])

  const shown = own ?? { columns: answer?.columns ?? [], date: answer?.issue.date ?? null }
  return {
    ...shown,
    saved,
    theirs,
    open: own !== null && saved?.status !== 'saved',
    change(part) {
      const at = now.current
      clearTimeout(at.timer as number)
      at.waiting = { ...shown, ...part }
      setOwn(at.waiting)
      setSaved({ status: 'saving' })
      at.timer = setTimeout(() => void keep(), pause)
    },
    keepMine() {
      if (theirs) rest(theirs)
      setTheirs(null)
      void keep()
    },
    takeTheirs() {
      drop()
      reload()
    },
  }
}
