import { useState } from 'react'

import type { BankRow, bank } from '../../../shared/contract/bank'
import type { Input, Output } from '../../../shared/contract/call'
import { mostBooked } from '../../../shared/domain/bank-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { bookedWords, payerWords } from './words'

type Book = (typeof bank)['calls']['book']
type Wanted = Input<Book>['rows'][number]

/** As it is proposed. */
export const asProposed = ({ id, placings: [first] }: BankRow): Wanted => ({ id, unitId: first!.unitId, parts: first!.parts.map(({ billId, amount }) => ({ billId, amount })) })

/** Books rows, so many at a time, and says what came of it. `done` of `of` while it goes on. */
export function useBook(rows: readonly BankRow[], onDone: () => void) {
  const { run } = useAction(cloud.bank.book)
  const [progress, setProgress] = useState<{ done: number; of: number }>()

  /** @returns whether all of them were booked */
  async function book(wanted: readonly Wanted[]): Promise<boolean> {
    const results: Output<Book>['results'] = []
    for (let at = 0; at < wanted.length; at += mostBooked) {
      setProgress({ done: at, of: wanted.length })
      const told = await run({ rows: wanted.slice(at, at + mostBooked) })
      if (!told) break
      results.push(...told.results)
    }
    setProgress(undefined)
    onDone()
    if (results.length === 0) return false
    const { words, allDone } = bookedWords(results, id => payerWords(rows.find(row => row.id === id) ?? { payer: '' }))
    // Where no answer came to the rest, why was told already.
    if (results.length === wanted.length) toast(words, allDone ? 'check' : 'alert')
    return allDone && results.length === wanted.length
  }

  return { book, progress }
}
