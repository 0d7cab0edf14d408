import { Text, View } from '@tarojs/components'

import './bars.css'

interface BarsProps {
  /** at most six, as they are to stand; the numbers are whole */
  groups: readonly { name: string; now: number; before: number }[]
  /** how a number is written on top of its bar */
  format: (value: number) => string
}

/** This quarter beside the last, group by group: full bars and hollow ones. */
export function Bars({ groups, format }: BarsProps) {
  const highest = Math.max(1, ...groups.flatMap(({ now, before }) => [now, before]))
  const share = (value: number) => `${(value / highest) * 90}%`
  return (
    <View>
      <View className='bars'>
        {groups.map(({ name, now, before }) => (
          <View className='bars__g' key={name}>
            <View className='bars__b bars__b--prev' style={{ height: share(before) }} />
            <View className='bars__b' style={{ height: share(now) }} />
            <Text className='bars__n' style={{ bottom: `calc(${share(Math.max(now, before))} + 3px)` }}>{format(now)}</Text>
          </View>
        ))}
      </View>
      <View className='bars__x'>
        {groups.map(({ name }) => <Text className='bars__name' key={name}>{name}</Text>)}
      </View>
    </View>
  )
}

/** What the full and the hollow bars of `Bars` stand for. */
export function BarsLegend({ now, before }: { now: string; before: string }) {
  return (
    <View className='legend'>
      <View className='legend__i' />
      {now}
      <View className='legend__i legend__i--prev' />
      {before}
    </View>
  )
}
