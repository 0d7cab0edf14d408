import { useEffect, useMemo, useState } from 'react'
import { cloud } from '../../../cloud'
import { newRequestId } from '../../../cloud/request-id'
import { whenOnline } from '../../../cloud/when-online'
import { openDesks, type Desks } from './desks'
import type { OfflineDesk } from './desk-view'
import { thisDevice } from './this-device'

/** How often a desk hears what the others did, ms. */
const hearingEvery = 30_000

let desks: Desks | undefined

/** One for the whole program. */
function desksHere(): Desks {
  return (desks ??= openDesks(thisDevice, cloud.checkin, {
    // Called on their own: a browser refuses them as methods of something else.
    setTimeout: (act, ms) => setTimeout(act, ms),
    clearTimeout: timer => clearTimeout(timer as number),
  }))
}

/** The desk of an activity without a network: what it took along, what it scanned, and what became of that. */
export function useOfflineDesk(activityId: string): OfflineDesk {
  const here = desksHere()
  const desk = here.desk(activityId)
  const [shown, setShown] = useState(desk.shown)

  useEffect(() => {
    setShown(desk.shown())
    return here.subscribe(() => setShown(desk.shown()))
  }, [here, desk])

  useEffect(() => {
    const hear = () => {
      void desk.askSettings().catch(() => undefined)
      void here.deliver()
    }
    hear()
    const hearing = setInterval(() => void here.deliver(), hearingEvery)
    const stop = whenOnline(hear)
    return () => {
      clearInterval(hearing)
      stop()
    }
  }, [here, desk])

  return useMemo(() => {
    const { unlocked, ...others } = shown
    return {
      ...others,
      load: desk.load,
      judge: desk.judge,
      admit: (ids, despite, place, nonce) => desk.admit(ids, despite, place, ids.map((_, i) => (i === 0 && nonce) || newRequestId())),
      undo: desk.undo,
      heard: desk.heard,
      dismiss: desk.dismiss,
      deliver: here.deliver,
      names: { unlocked, unlock: desk.unlock, find: desk.find },
    }
  }, [here, desk, shown])
}
