import { useState } from 'react'
import type { Output } from '../../../shared/contract/call'
import type { enrolment } from '../../../shared/contract/enrolment'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'

export type HeadCounts = Output<(typeof enrolment)['calls']['headCounts']>
export type Told = HeadCounts['told'][number]

/** What units have told of one activity, and a page of those that have not. */
export function useHeadCounts(activityId: string) {
  const [page, setPage] = useState(0)
  const state = useHeld(useCall(cloud.enrolment.headCounts, { activityId, page }))
  return { state, page, setPage }
}
