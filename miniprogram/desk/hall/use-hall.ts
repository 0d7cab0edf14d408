import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/call'
import type { checkin } from '../../../shared/contract/checkin'
import { arrivalListId } from '../../../shared/domain/checkin-lists'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useLive } from './use-live'

type Calls = (typeof checkin)['calls']
export type Hall = Output<Calls['hall']>
export type Missing = Output<Calls['missing']>

export const pageSize = 50

/** How an activity's hall stands, on the list and day that are looked at. */
export function useHall(activityId: string) {
  const [looked, setLooked] = useState({ listId: arrivalListId, day: '' })
  const state = useLive(useCall(cloud.checkin.hall, { activityId, ...looked }))
  return { state, looked, look: (some: Partial<typeof looked>) => setLooked(now => ({ ...now, ...some })) }
}

/**
 * One page of who has not come, asked for anew whenever their number changes.
 *
 * @param count of the missing, as the hall says; undefined asks for nobody
 */
export function useMissing(activityId: string, looked: { listId: string; day: string }, count: number | undefined) {
  const [unitId, setUnitId] = useState('')
  const [page, setPage] = useState(0)
  const state = useHeld(useCall(cloud.checkin.missing, { activityId, ...looked, unitId, page }, { wait: count === undefined }))

  const known = useRef(count)
  const { reload } = state
  useEffect(() => {
    if (known.current !== undefined && count !== undefined && count !== known.current) reload()
    known.current = count
  }, [count, reload])
  useEffect(() => setPage(0), [looked.listId, looked.day])

  return {
    state,
    unitId,
    page,
    setPage,
    showUnit: (id: string) => {
      setUnitId(id)
      setPage(0)
    },
  }
}
