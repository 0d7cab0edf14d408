import { View } from '@tarojs/components'

import { cx } from '../../components/cx'
import { Field, type FieldFrame } from '../../components/field/field'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'

interface OptionsProps extends FieldFrame {
  options: readonly { id: string; label: string }[]
  chosen: readonly string[]
  /** any number of them rather than one */
  several?: boolean
  onChange: (chosen: string[]) => void
}

/** The options of a question, all in sight. What need not be answered can be un-chosen by a second tap. */
export function Options({ options, chosen, several, onChange, ...frame }: OptionsProps) {
  function toggle(id: string) {
    const others = chosen.filter(one => one !== id)
    if (!chosen.includes(id)) return onChange(several ? [...chosen, id] : [id])
    if (several || frame.optional) onChange(others)
  }
  return (
    <Field {...frame}>
      <View {...{ role: several ? 'group' : 'radiogroup', 'aria-label': frame.label }}>
        {options.map(({ id, label }) => {
          const on = chosen.includes(id)
          return (
            <Tap key={id} role={several ? 'checkbox' : 'radio'} chosen={on} className='opt' onTap={() => toggle(id)}>
              <View className={cx('opt__box', several && 'opt__box--many', on && 'on')}>
                {on && (several ? <Icon name='check' size={14} color='white' stroke={2.6} /> : <View className='opt__point' />)}
              </View>
              <View className='grow'>
                <Words>{label}</Words>
              </View>
            </Tap>
          )
        })}
      </View>
    </Field>
  )
}
