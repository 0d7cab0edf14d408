import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Card } from '../../components/card/card'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { spaced, spacedNode } from '../../components/text/spaced'
import './fold.css'

interface FoldProps {
  title: string
  /** what is set there, in a few words: “3 张图片” */
  says: string
  /** something in it has to be seen to: it stays open */
  bad?: boolean
  children: ReactNode
}

/** A part of the form that most activities do without: out of the way until it is wanted. */
export function Fold({ title, says, bad = false, children }: FoldProps) {
  const [opened, setOpened] = useState(false)
  const open = opened || bad
  return (
    <View className='fold'>
      <Card>
        <Tap className='fold__head' label={`${title}，${says}`} onTap={() => setOpened(!open)}>
          <View>{spaced(title)}</View>
          <View className='fold__says'>{spaced(says)}</View>
          <Icon className={cx('fold__ic', open && 'fold__ic--open')} name='chevron-down' size={16} color='ink-off' />
        </Tap>
        {open && <View className='fold__in'>{children}</View>}
      </Card>
    </View>
  )
}

/** What is to be known of a part, between its lines. */
export function FoldNote({ children }: { children: ReactNode }) {
  return <View className='fold__note'>{spacedNode(children)}</View>
}
