import { View } from '@tarojs/components'

import type { BankRow, Placing } from '../../../shared/contract/bank'
import { dayAndTime } from '../../../shared/domain/instant'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'

/** What is proposed for a row that waits, or what was decided about it. */
export function Standing({ row }: { row: BankRow }) {
  if (row.booked) {
    const { unitName, years, receipt } = row.booked
    return (
      <View>
        <View><Words>{unitName}</Words></View>
        <View className='cap muted'><Dots items={[`${years.join('、')} 年`, `收据 ${receipt}`]} /></View>
      </View>
    )
  }
  if (row.aside) {
    const { why, by, at } = row.aside
    return (
      <View>
        <View><Words>{why}</Words></View>
        <View className='cap muted'><Dots items={[by, dayAndTime(at)]} /></View>
      </View>
    )
  }
  const [first, second] = row.placings
  if (!first) return <Words size='sub' tone='muted'>{row.perhapsNot ? `${row.perhapsNot}，多半不是会费` : '没有认出单位，点开选'}</Words>
  return (
    <View>
      <View className='bank-unit'>
        <View className='grow'><Words>{first.unitName}</Words></View>
        <Sureness placing={first} several={second !== undefined} />
      </View>
      <View className='cap muted'><Dots items={first.why} /></View>
    </View>
  )
}

/** Colour, shape and word: whether it can be taken without a second look. */
export function Sureness({ placing: { certain }, several }: { placing: Placing; several: boolean }) {
  if (certain) return <Tag tone='ok' icon='check'>有把握</Tag>
  return <Tag tone='warn' icon='search'>{several ? '不止一家' : '要核对'}</Tag>
}
