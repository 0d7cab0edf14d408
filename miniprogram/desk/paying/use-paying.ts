import { useState } from 'react'

import type { PayLine } from '../../../shared/contract/payment'
import { filterOf, sumsOf, type PayFilter } from './sums'

/** Which of a quarter's lines are shown, and which are chosen to be paid or reminded. */
export function usePaying(all: readonly PayLine[]) {
  const [filter, setFilter] = useState<PayFilter>('all')
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])

  const text = typed.trim()
  const shown = all.filter(line => (filter === 'all' || filterOf(line) === filter) && (line.authorName.includes(text) || line.unitName.includes(text)))
  return {
    sums: sumsOf(all),
    filter,
    typed,
    setTyped,
    shown,
    show: (wanted: PayFilter) => {
      setFilter(wanted)
      setPicked([])
    },
    showAll: () => {
      setFilter('all')
      setTyped('')
    },
    /** What was picked and then looked for no more is not acted upon unseen. */
    chosen: shown.filter(({ id }) => picked.includes(id)),
    has: ({ id }: PayLine) => picked.includes(id),
    pick: (lines: readonly PayLine[], on: boolean) => {
      const ids = lines.map(({ id }) => id)
      setPicked([...picked.filter(id => !ids.includes(id)), ...(on ? ids : [])])
    },
    clear: () => setPicked([]),
  }
}

export type Paying = ReturnType<typeof usePaying>
