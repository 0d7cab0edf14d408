import { useState } from 'react'

import type { BankRow, RowState } from '../../../shared/contract/bank'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'

export const pageSize = 50

/** One page of the rows in one state, and which of them are picked; each change begins at the first page with none picked. */
export function useBank(begin: RowState) {
  const [asked, setAsked] = useState({ state: begin, typed: '', page: 0 })
  const [picked, setPicked] = useState<readonly string[]>([])
  const { typed, ...input } = asked
  const state = useHeld(useCall(cloud.bank.list, { ...input, search: useSettled(typed.trim()) }))
  const rows = state.data?.rows ?? none
  return {
    state,
    asked,
    set: (change: Partial<typeof asked>) => {
      setPicked([])
      setAsked(earlier => ({ ...earlier, page: 0, ...change }))
    },
    chosen: rows.filter(({ id }) => picked.includes(id)),
    has: ({ id }: BankRow) => picked.includes(id),
    pick: (which: readonly BankRow[], on: boolean) => {
      const ids = which.map(({ id }) => id)
      setPicked([...picked.filter(id => !ids.includes(id)), ...(on ? ids : [])])
    },
    changed: () => {
      setPicked([])
      state.reload()
    },
  }
}

const none: readonly BankRow[] = []

export type Bank = ReturnType<typeof useBank>
