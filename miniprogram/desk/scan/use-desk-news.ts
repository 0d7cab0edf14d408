import { useCallback, useEffect, useRef } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { whenOnline } from '../../cloud/when-online'
import type { Place } from './desk-answers'
import type { Whose } from './desk-log'

/** How many have come on the desk's list, and the latest scans: anew after each scan, and when uploads came through. */
export function useDeskNews(activityId: string, { listId }: Place, whose: Whose, waiting: number) {
  const arrivals = useCall(cloud.checkin.arrivals, { activityId, listId })
  const log = useHeld(useCall(cloud.checkin.log, { activityId, mine: whose === 'mine' }))
  const [reloadArrivals, reloadLog] = [arrivals.reload, log.reload]
  const refresh = useCallback(() => {
    reloadArrivals()
    reloadLog()
  }, [reloadArrivals, reloadLog])

  useEffect(() => whenOnline(refresh), [refresh])

  const before = useRef(waiting)
  useEffect(() => {
    if (waiting < before.current) refresh()
    before.current = waiting
  }, [waiting, refresh])

  return { arrivals: arrivals.data, log: log.data, isOffline: arrivals.error?.code === 'OFFLINE', refresh }
}
