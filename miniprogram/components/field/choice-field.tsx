import { Input, View } from '@tarojs/components'
import { useState } from 'react'

import type { Option } from '../option'
import { Blank } from '../blank/blank'
import { Icon } from '../icon/icon'
import { Popup } from '../popup/popup'
import { Row } from '../row/row'
import { Field, type FieldFrame } from './field'

/** From here on a list is searched rather than looked through. */
const searchable = 10

interface ChoiceFieldProps<V extends string> extends FieldFrame {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  placeholder?: string
}

/** A line of a form whose value is one of a list, on a sheet of its own; a long list can be searched. */
export function ChoiceField<V extends string>({ options, value, onChange, placeholder, ...frame }: ChoiceFieldProps<V>) {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <>
      <Field {...frame} empty={!chosen} onTap={() => setOpen(true)} end={<Icon name='chevron-right' size={16} color='ink-off' />}>
        {chosen?.label ?? placeholder ?? `请选择${frame.label}`}
      </Field>
      <ChoiceSheet
        open={open}
        title={frame.label}
        options={options}
        value={value}
        onClose={() => setOpen(false)}
        onChoose={(one) => {
          setOpen(false)
          onChange(one)
        }}
      />
    </>
  )
}

interface ChoiceSheetProps<V extends string> {
  open: boolean
  title: string
  options: readonly Option<V>[]
  value: V | undefined
  onChoose: (value: V) => void
  onClose: () => void
}

/** The sheet by itself, for a choice that does not stand in a form. */
export function ChoiceSheet<V extends string>({ open, title, options, value, onChoose, onClose }: ChoiceSheetProps<V>) {
  const [wanted, setWanted] = useState('')
  const long = options.length > searchable
  const found = long ? options.filter(({ label, detail }) => `${label}${detail ?? ''}`.includes(wanted.trim())) : options

  return (
    <Popup open={open} title={title} onClose={onClose}>
      {long && (
        <View className='search'>
          <Icon name='search' size={16} color='ink-3' />
          <Input
            className='search__input'
            value={wanted}
            placeholder={`搜索${title}`}
            onInput={({ detail }) => setWanted(detail.value)}
            nativeProps={{ 'aria-label': `搜索${title}` }}
          />
        </View>
      )}
      <View className='choices'>
        {found.map((option) => (
          <Row
            key={option.value}
            title={option.label}
            detail={option.detail}
            chevron={false}
            end={option.value === value && <Icon name='check' size={20} color='brand' />}
            onTap={() => onChoose(option.value)}
          />
        ))}
      </View>
      {found.length === 0 && <Blank icon='search' title='没有找到' detail='换个说法再试试。' />}
    </Popup>
  )
}
