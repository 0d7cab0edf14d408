import { useCallback, useEffect, useRef, useState } from 'react'

import { licenceLimit } from '../../../shared/domain/application-rules'
import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { choosePicture, upload, type ChosenFile } from '../../cloud/upload'
import { whenOnline } from '../../cloud/when-online'
import { toast } from '../../components/toast/toast'
import { identifyBrowser } from '../join/local-sign-in'

/**
 * The picture of the licence: chosen, and uploaded at once. Without a network it waits on the phone, and goes up when
 * there is one again or when the form is submitted.
 *
 * @param onUploaded gets the file's id
 */
export function useLicence(onUploaded: (fileId: string) => void) {
  const [chosen, setChosen] = useState<{ file: ChosenFile; src: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const waiting = useRef<ChosenFile | null>(null)

  /** @returns the file's id, null when there is nothing to bring or it could not be brought */
  const bring = useCallback(async (): Promise<string | null> => {
    const file = waiting.current
    if (!file) return null
    setBusy(true)
    try {
      identifyBrowser()
      const { ticket } = await cloud.application.ticket({})
      await upload(file, ticket)
      if (waiting.current === file) waiting.current = null
      onUploaded(ticket.fileId)
      return ticket.fileId
    } catch (error) {
      const { code, message } = error as AppError
      toast(code === 'OFFLINE' ? '图片已选好，联网后再传' : message, code === 'OFFLINE' ? 'offline' : 'alert')
      return null
    } finally {
      setBusy(false)
    }
  }, [onUploaded])

  useEffect(() => whenOnline(() => void bring()), [bring])

  async function choose() {
    const file = await choosePicture()
    if (!file) return
    if (file.size > licenceLimit) return setProblem('图片超过 5 MB，换一张小些的')
    setProblem(null)
    setChosen({ file, src: file.file ? URL.createObjectURL(file.file) : file.path })
    waiting.current = file
    await bring()
  }

  return { choose, bring, busy, problem, src: chosen?.src, isWaiting: () => waiting.current !== null }
}
