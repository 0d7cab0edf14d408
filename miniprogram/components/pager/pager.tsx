import { Text, View } from '@tarojs/components'

import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import './pager.css'

interface PagerProps {
  /** from 0 */
  page: number
  pageSize: number
  total: number
  /** what is counted: “人” */
  unit: string
  onChange: (page: number) => void
}

/** Under a table that has more lines than it shows. */
export function Pager({ page, pageSize, total, unit, onChange }: PagerProps) {
  const first = page * pageSize + 1
  const last = Math.min(total, first + pageSize - 1)
  return (
    <View className='pager'>
      <Text>{spaced(total === 0 ? `共 0 ${unit}` : `第 ${first}–${last} ${unit}，共 ${total} ${unit}`)}</Text>
      <View className='line'>
        {page > 0 && <Tap className='pager__a' onTap={() => onChange(page - 1)}>上一页</Tap>}
        {last < total && <Tap className='pager__a' onTap={() => onChange(page + 1)}>下一页</Tap>}
      </View>
    </View>
  )
}
