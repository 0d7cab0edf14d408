import { useState } from 'react'
import type { Input, Output } from '../../../shared/contract/call'
import type { unit } from '../../../shared/contract/unit'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'

type Call = (typeof unit)['calls']['desk']
export type Units = Output<Call>
export type Group = 'any' | 'gap' | NonNullable<Input<Call>['state']>
export type GradeFilter = NonNullable<Input<Call>['grade']>

/** One page of the units, as filtered and searched; each change begins at the first page. */
export function useUnits() {
  const [asked, setAsked] = useState({ typed: '', group: 'any' as Group, grade: 'any' as GradeFilter, page: 0 })
  const { typed, group, grade, page } = asked
  const search = useSettled(typed.trim())
  const call = useCall(cloud.unit.desk, {
    search,
    grade,
    page,
    gap: group === 'gap',
    state: group === 'gap' ? 'any' : group,
  })
  const set = (change: Partial<typeof asked>) => setAsked(earlier => ({ ...earlier, page: 0, ...change }))
  return { state: useHeld(call), asked, set }
}
