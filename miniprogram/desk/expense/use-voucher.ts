import { useEffect, useRef, useState } from 'react'

import { voucherLimit } from '../../../shared/domain/answer-files'
import { expenseLengths } from '../../../shared/domain/expense-rules'
import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { choosePaper, upload, type ChosenFile } from '../../cloud/upload'
import { whenOnline } from '../../cloud/when-online'
import type { Shown } from './vouchers'
import { fileProblems } from './words'

/** Brings a picture or a PDF to the storage, and has it looked at there before it is taken. Without a network it waits. */
export function useVoucher(onBrought: (voucher: Shown) => void) {
  const [problem, setProblem] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<ChosenFile | null>(null)
  // The form may have changed while the file was on its way.
  const latest = useRef(onBrought)
  latest.current = onBrought

  async function bring(chosen: ChosenFile) {
    setProblem(null)
    setWaiting(null)
    try {
      const { ticket } = await cloud.expense.ticket({})
      await upload(chosen, ticket)
      const { fileId } = ticket
      const found = await cloud.expense.voucher({ fileId })
      if (found.outcome === 'refused') setProblem(fileProblems[found.reason])
      else latest.current({ fileId, name: chosen.name.slice(0, expenseLengths.fileName), kind: found.kind, url: found.url })
    } catch (error) {
      const offline = error instanceof AppError && error.code === 'OFFLINE'
      setProblem(offline ? `当前离线，${chosen.name}联网后再传` : error instanceof AppError ? error.message : fileProblems['file-missing'])
      if (offline) setWaiting(chosen)
    }
  }

  const again = useRef(bring)
  again.current = bring
  useEffect(() => (waiting ? whenOnline(() => void again.current(waiting)) : undefined), [waiting])

  async function choose() {
    const chosen = await choosePaper(['pdf'])
    if (!chosen) return
    if (chosen.size > voucherLimit) return setProblem(fileProblems['file-too-large'])
    await bring(chosen)
  }

  return { choose, problem }
}
