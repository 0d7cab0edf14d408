import { View } from '@tarojs/components'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'
import { Icon } from '../../components/icon/icon'
import { Row } from '../../components/row/row'
import { SearchBox } from '../../components/select/search-box'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'

export interface Picked {
  id: string
  name: string
}

interface OfficerPickerProps {
  picked: readonly Picked[]
  error: string | null
  onChange: (picked: Picked[]) => void
}

/** Several of the information officers, found by name or unit. */
export function OfficerPicker({ picked, error, onChange }: OfficerPickerProps) {
  const [typed, setTyped] = useState('')
  const { data } = useHeld(useCall(cloud.member.people, { filter: 'officers', search: useSettled(typed.trim()) }))
  const has = (id: string) => picked.some(each => each.id === id)
  const toggle = ({ id, name }: Picked) => onChange(has(id) ? picked.filter(each => each.id !== id) : [...picked, { id, name }])
  return (
    <View className='officer-picker'>
      {picked.length > 0 && <View className='cap ink2'>{spaced(`已选：${picked.map(({ name }) => name).join('、')}`)}</View>}
      {error && <Words size='cap' tone='bad'>{error}</Words>}
      <SearchBox value={typed} onChange={setTyped} placeholder='姓名、单位' />
      <View className='sheet-rows'>
        {data?.rows.map(({ id, name, unitName }) => (
          <Row key={id} title={name} detail={unitName} chevron={false} end={has(id) && <Icon name='check' size={20} color='brand' />} onTap={() => toggle({ id, name })} />
        ))}
      </View>
      {data && data.rows.length === 0 && <View className='cap muted center'>没有找到这位信息员</View>}
      {data && data.total > data.rows.length && <View className='cap muted center'>{spaced(`共 ${data.total} 位，输入姓名或单位找得更快`)}</View>}
    </View>
  )
}
