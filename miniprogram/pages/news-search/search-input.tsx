import { Input, View } from '@tarojs/components'

import { Icon } from '../../components/icon/icon'
import '../../components/select/select.css'
import { Tap } from '../../components/tap/tap'
import './news-search.css'

interface SearchInputProps {
  value: string
  onChange: (value: string) => void
  /** the key that says one has typed it all */
  onDone: () => void
}

const what = '标题、正文里的词'

/** The box under the page's title, with a way to empty it. */
export function SearchInput({ value, onChange, onDone }: SearchInputProps) {
  return (
    <View className='find'>
      <View className='sel sel--in find__box'>
        <Icon className='sel__lead' name='search' size={16} color='ink-3' />
        <Input
          className='sel__input'
          focus
          value={value}
          maxlength={40}
          placeholder={what}
          placeholderClass='f__ph'
          confirmType='search'
          onInput={({ detail }) => onChange(detail.value)}
          onConfirm={onDone}
          nativeProps={{ 'aria-label': what }}
        />
        {value !== '' && <Tap label='清空' className='find__clear' onTap={() => onChange('')}><Icon name='close-circle' size={20} color='ink-3' /></Tap>}
      </View>
    </View>
  )
}
