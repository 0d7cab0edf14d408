import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { PeopleFilter } from '../../../shared/contract/member'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'

export const pageSize = 20

/** One page of the people, as filtered and searched. */
export function usePeople() {
  const [filter, setFilter] = useState<PeopleFilter>(useRouter().params.filter === 'awaiting' ? 'awaiting' : 'all')
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(0)
  const search = useSettled(typed.trim())

  const state = useHeld(useCall(cloud.member.people, { filter, search, page }))
  return {
    state,
    filter,
    typed,
    page,
    setPage,
    setFilter: (value: PeopleFilter) => {
      setFilter(value)
      setPage(0)
    },
    setTyped: (value: string) => {
      setTyped(value)
      setPage(0)
    },
  }
}
