import { newRequestId } from '../../../cloud/request-id'
import { openClock } from './desk-clock'
import { deliveryLoop } from './delivery-loop'
import type { Device } from './device'
import { openJournal } from './journal'
import { keptLists } from './kept-list'
import { openOneDesk, type DeskCalls, type OneDesk } from './one-desk'

/**
 * The desks of one phone: one journal, one clock and one loop that delivers, however many pages are open.
 *
 * @param waits the timers of the loop
 */
export function openDesks(device: Device, calls: DeskCalls, waits: Parameters<typeof deliveryLoop>[1]) {
  const clock = openClock(device)
  const journal = openJournal(device.storage, newRequestId())
  const lists = keptLists(device)
  const desks = new Map<string, OneDesk>()
  const listeners = new Set<() => void>()
  const changed = () => listeners.forEach(listener => listener())
  const loop = deliveryLoop(deliverAll, waits)

  function desk(activityId: string): OneDesk {
    const known = desks.get(activityId)
    if (known) return known
    const made = openOneDesk(activityId, { calls, clock, journal, lists, changed, hasScanned: loop.soon })
    desks.set(activityId, made)
    return made
  }

  /** What waits of any activity, and what others did where a list was taken along. */
  async function deliverAll(): Promise<boolean> {
    for (const { activityId } of journal.all()) desk(activityId)
    const all = [...desks.values()]
    await Promise.all(all.map(({ ready }) => ready))
    const done: boolean[] = []
    for (const each of all) if (each.needsNetwork()) done.push(await each.deliver())
    return done.every(Boolean)
  }

  return {
    desk,
    deliver: loop.now,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export type Desks = ReturnType<typeof openDesks>
