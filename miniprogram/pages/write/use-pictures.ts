import { useEffect, useRef, useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { withoutPicture } from '../../../shared/domain/article-body'
import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { choosePicture, upload, type ChosenFile } from '../../cloud/upload'
import { whenOnline } from '../../cloud/when-online'
import { swapPictures } from './line-edits'
import type { Manuscript } from './manuscript'

export const mostPictures = 12

/** Bytes. @source cloudfunctions/newsroom/new-pictures */
const limit = 10 * 1024 * 1024

/**
 * The pictures of an article that is written. One that is chosen without a network waits on this page and goes up when
 * the network is back; the writing goes on meanwhile.
 */
export function usePictures(article: Article | null, manuscript: Manuscript, change: (change: Partial<Manuscript>) => void) {
  const [urls, setUrls] = useState<Record<string, string | null>>({})
  const [waiting, setWaiting] = useState<ChosenFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // The text may have changed while the picture was on its way.
  const latest = useRef(manuscript)
  latest.current = manuscript
  const { pictures, body } = manuscript

  const urlOf = (fileId: string) => urls[fileId] ?? article?.pictures.find(each => each.fileId === fileId)?.url ?? null

  async function bring(chosen: ChosenFile): Promise<void> {
    setProblem(null)
    try {
      const { ticket } = await cloud.newsroom.pictureTicket({})
      await upload(chosen, ticket)
      setWaiting(null)
      setUrls(known => ({ ...known, [ticket.fileId]: chosen.file ? URL.createObjectURL(chosen.file) : chosen.path }))
      change({ pictures: [...latest.current.pictures, { fileId: ticket.fileId, caption: '' }] })
    } catch (error) {
      const { code, message } = error as AppError
      if (code === 'OFFLINE') setWaiting(chosen)
      else setProblem(message)
    }
  }

  const tryAgain = useRef(() => {})
  tryAgain.current = () => {
    if (waiting) void bring(waiting)
  }
  useEffect(() => whenOnline(() => tryAgain.current()), [])

  return {
    shown: pictures.map(({ fileId, caption }) => ({ caption, url: urlOf(fileId) })),
    isWaiting: waiting !== null,
    problem,
    tryAgain: () => tryAgain.current(),
    async add(): Promise<void> {
      const chosen = await choosePicture()
      if (!chosen) return
      if (chosen.size > limit) return setProblem('图片超过 10 MB，换一张小些的')
      await bring(chosen)
    },
    caption: (number: number, caption: string) =>
      change({ pictures: pictures.map((picture, i) => (i === number - 1 ? { ...picture, caption } : picture)) }),
    takeOut: (number: number) => change({ pictures: pictures.filter((_, i) => i !== number - 1), body: withoutPicture(body, number) }),
    /** Before the one that stands before it in the list. */
    moveUp(number: number) {
      const [before, picture] = pictures.slice(number - 2, number)
      if (!before || !picture) return
      change({ pictures: [...pictures.slice(0, number - 2), picture, before, ...pictures.slice(number)], body: swapPictures(body, number - 1, number) })
    },
    /** Shows pictures that came in another way, as with a Word file. */
    know: (found: Record<string, string | null>) => setUrls(known => ({ ...known, ...found })),
  }
}

export type Pictures = ReturnType<typeof usePictures>
