import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Tap } from '../tap/tap'
import { spacedNode } from '../text/spaced'
import './table.css'

export interface Column<R> {
  key: string
  title: ReactNode
  /** share of the width, beside the others'; 1 unless told */
  flex?: number
  /** px, instead of a share */
  width?: number
  /** numbers stand at the right */
  right?: boolean
  /** further from a number at its left */
  gap?: boolean
  cell: (row: R) => ReactNode
}

interface TableProps<R> {
  columns: readonly Column<R>[]
  rows: readonly R[]
  keyOf: (row: R) => string
  chosen?: (row: R) => boolean
  onTap?: (row: R) => void
  /** px, under which it scrolls sideways */
  minWidth?: number
  /** 46 px a line where the cells hold more than a word */
  roomy?: boolean
}

/** Lines and columns, made of flex boxes: mini-programs have no tables. */
export function Table<R>({ columns, rows, keyOf, chosen, onTap, minWidth = 0, roomy }: TableProps<R>) {
  const lines = (
    <View className={cx('tbl', roomy && 'tbl--46')} style={{ minWidth: `${minWidth}px` }} {...{ role: 'table' }}>
      <View className='tbl__head' {...{ role: 'row' }}>
        {columns.map((column) => <View key={column.key} {...placed(column, 'columnheader')}>{spacedNode(column.title)}</View>)}
      </View>
      {rows.map((row) => {
        const cells = columns.map((column) => <View key={column.key} {...placed(column, 'cell')}>{spacedNode(column.cell(row))}</View>)
        const classes = cx('tbl__row', chosen?.(row) && 'on')
        return onTap ? (
          <Tap key={keyOf(row)} className={classes} onTap={() => onTap(row)}>{cells}</Tap>
        ) : (
          <View key={keyOf(row)} className={classes} {...{ role: 'row' }}>{cells}</View>
        )
      })}
    </View>
  )
  return minWidth > 0 ? <ScrollView className='tbl-scroll' scrollX>{lines}</ScrollView> : lines
}

/** The line of sums under a table, and under its pager where it has one. */
export function SumLine({ children }: { children: ReactNode }) {
  return <View className='tbl__foot'>{spacedNode(children)}</View>
}

function placed<R>({ flex = 1, width, right, gap }: Column<R>, role: string) {
  return {
    role,
    className: cx('tbl__c', right && 'tbl__c--r', gap && 'tbl__c--gap'),
    style: width === undefined ? { flex: `${flex} 1 0` } : { flex: 'none', width: `${width}px` },
  }
}
