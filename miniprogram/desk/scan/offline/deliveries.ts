import type { Output } from '../../../../shared/contract/call'
import type { checkin, WaitingScan } from '../../../../shared/contract/checkin'
import type { CheckinList } from '../../../../shared/domain/checkin-lists'
import { AppError } from '../../../../shared/errors'
import type { DeliveryResult } from './desk-view'
import type { Journal, KeptScan } from './journal'
import { isNews, overtaken, type Counted } from './news'

type Answer = Output<(typeof checkin)['calls']['sync']>

/** Scans of one delivery: the function takes twice as many, and has ten seconds. */
const atOnce = 500

/** The scans of an activity on their way: what waits, what became of it, and what the desk has not seen of that. */
export function deliveries(activityId: string, journal: Journal) {
  const told = new Map<string, DeliveryResult>()
  /** In memory alone, as it names people: in this run their desk hears of it when somebody else was earlier. */
  const counted = new Map<string, Counted>()

  const mine = () => journal.all().filter(scan => scan.activityId === activityId)
  const waiting = () => mine().filter(scan => !scan.delivered)
  /** What became of a scan is kept nowhere in clear: in the next run it is delivered once more, to hear it again. */
  const toDeliver = () => mine().filter(scan => !scan.delivered || !told.has(scan.nonce))

  /** Nothing leaves the journal before its result is there. */
  function settle(sent: KeptScan, answer: Answer) {
    const result = answer.results.find(({ nonce }) => nonce === sent.nonce)
    if (!result) throw new AppError('INTERNAL')
    // Taken back while it was on its way: that is to be delivered as well.
    const now = journal.find(sent.nonce)
    if (!now || (now.undone && !sent.undone)) return

    if (result.outcome === 'counted' && sent.of.kind === 'person') count({ ...sent, ...sent.of, ...result })
    if (!isNews(sent, result)) {
      journal.remove(sent.nonce)
      told.delete(sent.nonce)
      return
    }
    const { listId, way, desk } = sent
    told.set(sent.nonce, { ...result, listId, way, desk })
    if (!now.delivered) journal.change(({ nonce }) => nonce === sent.nonce, scan => ({ ...scan, delivered: true }))
  }

  const count = (scan: Counted) => void counted.set(scan.nonce, scan)

  return {
    waiting,
    waitingOf: (registrationId: string) => waiting().filter(({ of }) => of.kind === 'person' && of.registrationId === registrationId),
    hasSome: () => toDeliver().length > 0,
    next: (): KeptScan[] => toDeliver().slice(0, atOnce),

    settle(sent: readonly KeptScan[], answer: Answer, lists: readonly CheckinList[]): void {
      for (const scan of sent) settle(scan, answer)
      for (const result of overtaken([...counted.values()], answer.changes, lists)) {
        told.set(result.nonce, result)
        counted.delete(result.nonce)
      }
    },
    count,

    told: (): DeliveryResult[] => [...told.values()].sort((a, b) => a.at - b.at),
    dismiss(nonce: string): void {
      told.delete(nonce)
      if (journal.find(nonce)?.delivered) journal.remove(nonce)
    },
    /** It is taken back where the network knows of it. */
    uncount: (nonce: string) => void counted.delete(nonce),
  }
}

export type Deliveries = ReturnType<typeof deliveries>

export const asSent = ({ nonce, listId, way, at, desk, of, despite, undone }: KeptScan): WaitingScan => ({ nonce, listId, way, at, desk, of, despite, undone })
