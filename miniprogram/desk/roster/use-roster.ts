import { useState } from 'react'
import type { roster } from '../../../shared/contract/roster'
import type { Input, Output } from '../../../shared/contract/call'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useSettled } from '../../cloud/use-settled'

type Call = (typeof roster)['calls']['list']
export type Roster = Output<Call>
export type Figures = Roster['figures']
export type Filter = NonNullable<Input<Call>['status']>

/** One page of an activity's roster, as filtered and searched. */
export function useRoster(activityId: string) {
  const [filter, setFilter] = useState<Filter>('all')
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(0)
  const search = useSettled(typed.trim())

  const call = useCall(cloud.roster.list, { activityId, status: filter, search, page })
  return {
    call,
    filter,
    typed,
    page,
    setPage,
    setFilter: (value: Filter) => {
      setFilter(value)
      setPage(0)
    },
    setTyped: (value: string) => {
      setTyped(value)
      setPage(0)
    },
  }
}
