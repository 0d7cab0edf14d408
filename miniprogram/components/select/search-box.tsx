import { Input, View } from '@tarojs/components'

import { Icon } from '../icon/icon'
import './select.css'

interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
  placeholder: string
}

/** Looks for a line of a table: “姓名、单位、手机尾号”. */
export function SearchBox({ value, onChange, placeholder }: SearchBoxProps) {
  return (
    <View className='sel sel--in'>
      <Icon className='sel__lead' name='search' size={16} color='ink-3' />
      <Input
        className='sel__input'
        value={value}
        placeholder={placeholder}
        placeholderClass='f__ph'
        onInput={({ detail }) => onChange(detail.value)}
        nativeProps={{ 'aria-label': placeholder }}
      />
    </View>
  )
}
