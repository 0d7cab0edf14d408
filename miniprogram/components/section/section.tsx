import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spacedNode } from '../text/spaced'
import './section.css'

interface SectionProps {
  title: ReactNode
  /** where the rest is: a link at the right */
  more?: { label: string; onTap: () => void }
  /** a word at the right, such as “3 场”, where there is no link */
  end?: ReactNode
  /** 12 px above rather than 20, between groups of one list */
  near?: boolean
  children?: ReactNode
}

/** A titled part of a page; its cards are the children. */
export function Section({ title, more, end, near, children }: SectionProps) {
  return (
    <View className={cx('section', near && 'section--near')}>
      <View className='sec'>
        <View className='sec__t' {...{ role: 'heading', 'aria-level': '2' }}>{spacedNode(title)}</View>
        {more && (
          <Tap className='sec__more' onTap={more.onTap} role='link'>
            <Text>{spacedNode(more.label)}</Text>
            <Icon name='chevron-right' size={16} color='ink-3' />
          </Tap>
        )}
        {end && <View className='sec__end'>{spacedNode(end)}</View>}
      </View>
      {children}
    </View>
  )
}
