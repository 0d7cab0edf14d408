import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/button/button'
import { cx } from '../../components/cx'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { Fold, FoldNote } from './fold'

interface Part {
  id: string
  title: string
  detail: string
  problem: string | null
}

interface PartsFoldProps {
  title: string
  says: string
  parts: readonly Part[]
  most: number
  /** “加一道题目” */
  addLabel: string
  note?: ReactNode
  onAdd: () => void
  onOpen: (id: string) => void
  children?: ReactNode
}

/** A part of the form that is a list: each line opens on a sheet of its own. */
export function PartsFold({ title, says, parts, most, addLabel, note, onAdd, onOpen, children }: PartsFoldProps) {
  return (
    <Fold title={title} says={says} bad={parts.some(({ problem }) => problem)}>
      {note && <FoldNote>{note}</FoldNote>}
      {parts.map(part => (
        <Row
          key={part.id}
          className={cx('row--line', part.problem && 'f--bad')}
          title={part.title}
          detail={part.problem ? <Words tone='bad' size='cap'>{part.problem}</Words> : part.detail}
          onTap={() => onOpen(part.id)}
        />
      ))}
      {parts.length < most && (
        <View className='fold__foot'><Button kind='text' size='m' icon='plus' onTap={onAdd}>{addLabel}</Button></View>
      )}
      {children}
    </Fold>
  )
}
