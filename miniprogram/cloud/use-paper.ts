import { useCallback, useEffect, useRef, useState } from 'react'

import { answerFileLimit, voucherLimit } from '../../shared/domain/answer-files'
import type { AppError } from '../../shared/errors'
import { toast } from '../components/toast/toast'
import { cloud } from './index'
import { openFile } from './open-file'
import { choosePaper, upload, type ChosenFile } from './upload'
import { whenOnline } from './when-online'

export type PaperProblem = 'file-missing' | 'file-too-large' | 'file-wrong-kind'

const purposes = {
  answer: { types: ['pdf', 'docx', 'xlsx'], most: answerFileLimit, takes: '图片、PDF、docx 或 xlsx', atMost: '10 MB' },
  voucher: { types: ['pdf'], most: voucherLimit, takes: 'JPG、PNG 图片或 PDF', atMost: '5 MB' },
} as const

/** What is taken, in words: `JPG、PNG 图片或 PDF，不超过 5 MB`. */
export const paperHint = (purpose: keyof typeof purposes) => `${purposes[purpose].takes}，不超过 ${purposes[purpose].atMost}`

/** Why a file is not taken, and what helps. */
export const paperProblem = (purpose: keyof typeof purposes, problem: PaperProblem): string =>
  ({
    'file-missing': '文件没有传上来，重新选一次',
    'file-too-large': `文件超过 ${purposes[purpose].atMost}，换一个小些的`,
    'file-wrong-kind': `这里收 ${purposes[purpose].takes}，换一个文件`,
  })[problem]

/**
 * A picture or a document of the person's own: chosen, and uploaded at once. Without a network it waits, and goes up
 * when there is one again.
 *
 * @param onUploaded does with the file's id what it was uploaded for; a problem that it finds is shown
 */
export function usePaper(purpose: keyof typeof purposes, onUploaded: (fileId: string, name: string) => Promise<PaperProblem | void>) {
  const [waiting, setWaiting] = useState<ChosenFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const latest = useRef(onUploaded)
  latest.current = onUploaded

  const bring = useCallback(
    async (file: ChosenFile) => {
      setBusy(true)
      try {
        const { ticket } = await cloud.registration.ticket({ purpose })
        await upload(file, ticket)
        const found = await latest.current(ticket.fileId, file.name)
        setProblem(found ? paperProblem(purpose, found) : null)
        setWaiting(null)
      } catch (error) {
        const { code, message } = error as AppError
        toast(code === 'OFFLINE' ? '文件已选好，联网后再传' : message, code === 'OFFLINE' ? 'offline' : 'alert')
        setWaiting(file)
      } finally {
        setBusy(false)
      }
    },
    [purpose],
  )

  useEffect(() => (waiting ? whenOnline(() => void bring(waiting)) : undefined), [waiting, bring])

  async function choose() {
    const file = await choosePaper(purposes[purpose].types)
    if (!file) return
    if (file.size > purposes[purpose].most) return setProblem(paperProblem(purpose, 'file-too-large'))
    setProblem(null)
    await bring(file)
  }

  return { choose, busy, problem, waiting: waiting?.name ?? null }
}

/** Shows a file that the person uploaded before. */
export async function seePaper(purpose: keyof typeof purposes, fileId: string): Promise<void> {
  try {
    const found = await cloud.registration.file({ fileId })
    if (found.outcome === 'refused') return toast(paperProblem(purpose, found.reason), 'alert')
    await openFile(found.url, found.kind === 'jpeg' || found.kind === 'png')
  } catch (error) {
    const { code, message } = error as AppError
    toast(code ? message : '文件没有打开，稍后再试一次', code === 'OFFLINE' ? 'offline' : 'alert')
  }
}
