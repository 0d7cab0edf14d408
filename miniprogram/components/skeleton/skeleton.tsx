import { View } from '@tarojs/components'

import { Card } from '../card/card'
import './skeleton.css'

interface BoneProps {
  /** CSS lengths: `'88%'`, `'32px'` */
  width: string
  /** px */
  height?: number
  /** px above */
  top?: number
}

/** One grey bar of a skeleton. Put them where the real words will stand. */
export function Bone({ width, height = 14, top = 0 }: BoneProps) {
  return <View className='sk' style={{ width, height: `${height}px`, marginTop: `${top}px` }} />
}

/** The shape of a list of activities. */
export function DayRowsSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <Card>
      {Array.from({ length: rows }, (_, i) => (
        <View className='row row--top' key={i}>
          <View className='day'>
            <Bone width='32px' height={26} top={2} />
            <Bone width='40px' height={12} top={8} />
          </View>
          <View className='grow'>
            <Bone width='88%' height={16} top={4} />
            <Bone width='60%' height={12} top={10} />
            <Bone width='72%' height={8} top={14} />
          </View>
        </View>
      ))}
    </Card>
  )
}

/** The shape of a list of titles with a line under each. */
export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <Card>
      {Array.from({ length: rows }, (_, i) => (
        <View className='row row--airy' key={i}>
          <View className='grow'>
            <Bone width='84%' height={16} />
            <Bone width='48%' height={12} top={10} />
          </View>
        </View>
      ))}
    </Card>
  )
}
