import { View } from '@tarojs/components'
import { gradeNames, stateNames } from '../../../shared/domain/unit-words'
import { Chips } from '../../components/chips/chips'
import { SearchBox } from '../../components/select/search-box'
import { Select } from '../../components/select/select'
import type { GradeFilter, Group } from './use-units'

const groups: readonly { value: Group; label: string }[] = [
  { value: 'any', label: '全部' },
  { value: 'gap', label: '缺信息员' },
  { value: 'suspended', label: stateNames.suspended },
  { value: 'left', label: stateNames.left },
  { value: 'applying', label: stateNames.applying },
]

const grades: readonly { value: GradeFilter; label: string }[] = [
  { value: 'any', label: '全部级别' },
  ...(['chair', 'vice-chair', 'executive-director', 'director', 'member'] as const).map(value => ({ value, label: gradeNames[value] })),
]

interface UnitToolsProps {
  typed: string
  group: Group
  grade: GradeFilter
  set: (change: { typed?: string; group?: Group; grade?: GradeFilter }) => void
}

/** Finds a unit, or all of one kind. */
export function UnitTools({ typed, group, grade, set }: UnitToolsProps) {
  return (
    <View className='units-tools'>
      <View className='units-tools__find'>
        <SearchBox value={typed} onChange={text => set({ typed: text })} placeholder='单位名称、信用代码' />
        <Select label='级别' options={grades} value={grade} onChange={value => set({ grade: value })} />
      </View>
      <Chips single inset options={groups} values={[group]} onToggle={value => set({ group: value })} />
    </View>
  )
}
