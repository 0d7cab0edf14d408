import { View } from '@tarojs/components'

import '../../components/box/box.css'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'

interface CheckRowProps {
  on: boolean
  /** cannot be ticked */
  off: boolean
  title: string
  detail: string
  onTap: () => void
}

/** A line to tick, all of it. */
export function CheckRow({ on, off, title, detail, onTap }: CheckRowProps) {
  return (
    <Tap role='checkbox' className='row' label={title} chosen={on} disabled={off} onTap={() => off || onTap()}>
      <View className={cx('box team__box', on && 'on', off && 'team__box--off')}>{on && <Icon name='check' size={14} color='white' stroke={2.6} />}</View>
      <View className='row__v'>
        <View className='row__t'><Words tone={off ? 'muted' : undefined}>{title}</Words></View>
        <View className='row__d'><Words>{detail}</Words></View>
      </View>
    </Tap>
  )
}
