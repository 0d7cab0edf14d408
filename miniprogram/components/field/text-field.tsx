import { Input, Textarea } from '@tarojs/components'
import { useState } from 'react'

import { Field, type FieldFrame } from './field'

interface TextFieldProps extends FieldFrame {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  /** the keyboard that a phone shows */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard'
  /** UTF-16 units, as phones count them */
  maxLength?: number
}

/** A line of a form that is typed. */
export function TextField({ value, onChange, onBlur, placeholder, keyboard = 'text', maxLength = 200, ...frame }: TextFieldProps) {
  const [focused, setFocused] = useState(false)
  return (
    <Field {...frame} focused={focused}>
      <Input
        className='f__input'
        placeholderClass='f__ph'
        value={value}
        placeholder={placeholder ?? (frame.optional ? '' : `请填写${frame.label}`)}
        type={keyboard}
        maxlength={maxLength}
        onInput={({ detail }) => onChange(detail.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          onBlur?.()
        }}
        nativeProps={named(frame)}
      />
    </Field>
  )
}

interface AreaFieldProps extends Omit<TextFieldProps, 'keyboard'> {
  /** px; grows with what is typed */
  minHeight?: number
}

/** Several lines of a form that are typed; the label stands over them. */
export function AreaField({ value, onChange, onBlur, placeholder, maxLength = 2000, minHeight = 78, column = true, ...frame }: AreaFieldProps) {
  const [focused, setFocused] = useState(false)
  return (
    <Field {...frame} column={column} focused={focused}>
      <Textarea
        className='f__area'
        placeholderClass='f__ph'
        style={{ minHeight: `${minHeight}px` }}
        value={value}
        placeholder={placeholder ?? (frame.optional ? '' : `请填写${frame.label}`)}
        maxlength={maxLength}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        onInput={({ detail }) => onChange(detail.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          onBlur?.()
        }}
        nativeProps={named(frame)}
      />
    </Field>
  )
}

/** In a browser the control itself carries its name: the label beside it is no `<label>`. */
function named({ label, error }: FieldFrame) {
  return { 'aria-label': label, 'aria-invalid': error ? 'true' : 'false' }
}
