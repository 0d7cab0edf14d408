import { useState } from 'react'

import type { LineRow, Statement } from '../../../shared/contract/remuneration'

export type LineFilter = 'all' | 'undecided' | 'problems'

const isIn: Readonly<Record<LineFilter, (line: LineRow) => boolean>> = {
  all: () => true,
  undecided: isUndecided,
  problems: ({ problems }) => problems.length > 0,
}

/** Which of a statement's lines are shown, and which are chosen to be decided on. */
export function useLines(statement: Statement | null | undefined) {
  const [wanted, setFilter] = useState<LineFilter>('all')
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])

  const all = statement?.lines ?? []
  const counts = { all: all.length, undecided: all.filter(isUndecided).length, problems: all.filter(isIn.problems).length }
  // What the last decision emptied shows everybody again.
  const filter: LineFilter = counts[wanted] > 0 ? wanted : 'all'
  const text = typed.trim()
  const found = all.filter(line => isIn[filter](line) && (line.authorName.includes(text) || line.unitName.includes(text)))
  const whole = filter === 'all' && text === ''

  return {
    counts,
    filter,
    setFilter,
    typed,
    setTyped,
    /** Those who are paid; whoever else was looked for too. */
    shown: whole ? found.filter(({ state }) => state !== 'held' && state !== 'settled') : found,
    held: whole ? found.filter(({ state }) => state === 'held') : [],
    settled: whole ? found.filter(({ state }) => state === 'settled') : [],
    /** A line that was made again meanwhile is another one, and is not decided on unseen. */
    chosen: all.filter(({ id }) => picked.includes(id)),
    has: ({ id }: LineRow) => picked.includes(id),
    pick: (lines: readonly LineRow[], on: boolean) => {
      const ids = lines.map(({ id }) => id)
      setPicked([...picked.filter(id => !ids.includes(id)), ...(on ? ids : [])])
    },
    clear: () => setPicked([]),
  }
}

export type LinesShown = ReturnType<typeof useLines>

function isUndecided({ problems, decision }: LineRow): boolean {
  return problems.length > 0 && !decision
}
