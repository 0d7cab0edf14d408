import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Input, Output } from '../../../shared/contract/call'
import type { roster } from '../../../shared/contract/roster'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'

type Calls = (typeof roster)['calls']
export type Roster = Output<Calls['list']>
export type Figures = Output<Calls['figures']>
export type Filters = Pick<Input<Calls['list']>, 'status' | 'fee' | 'invoice' | 'room' | 'unitId' | 'teamId'>

export const pageSize = 50

const noFilter: Filters = { status: 'all', fee: 'all', invoice: 'all', room: 'all' }

/** One page of an activity's roster, as filtered and searched, and how it stands as a whole. */
export function useRoster(activityId: string) {
  const { status } = useRouter().params
  const [filters, setFilters] = useState<Filters>(status === 'pending' ? { ...noFilter, status } : noFilter)
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(0)
  const search = useSettled(typed.trim())

  const list = useHeld(useCall(cloud.roster.list, { activityId, ...filters, search, page }))
  const figures = useHeld(useCall(cloud.roster.figures, { activityId }))
  return {
    list,
    figures: figures.data,
    filters,
    typed,
    page,
    setPage,
    filter: (some: Filters) => {
      setFilters(now => ({ ...now, ...some }))
      setPage(0)
    },
    showAll: () => {
      setFilters(noFilter)
      setTyped('')
      setPage(0)
    },
    setTyped: (value: string) => {
      setTyped(value)
      setPage(0)
    },
    reload: () => {
      list.reload()
      figures.reload()
    },
  }
}

export const isFiltered = (filters: Filters): boolean => JSON.stringify({ ...noFilter, ...filters }) !== JSON.stringify(noFilter)
