import { View } from '@tarojs/components'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import type { Figures } from './use-roster'

/** The look allows a chart six groups. */
const most = 5

interface UnitBarsProps {
  units: Figures['units']
  /** there is a fee: the full part of a bar is who has paid it */
  charged: boolean
  onUnit: (unitId: string) => void
}

/** Who sends how many: the units with the most, and the others as one. */
export function UnitBars({ units, charged, onUnit }: UnitBarsProps) {
  const shown = units.slice(0, units.length === most + 1 ? most + 1 : most)
  const rest = units.slice(shown.length)
  const highest = Math.max(1, ...shown.map(({ taken }) => taken))
  return (
    <View className='roster-units'>
      <View className='roster-units__legend cap muted'>
        {spaced(charged ? '各单位报名：实心已缴费，空心待缴' : '各单位报名')}
      </View>
      {shown.map(({ unitId, unitName, taken, paid }) => (
        <Tap key={unitId} className='roster-units__row' label={`${unitName}，报名 ${taken} 人`} onTap={() => onUnit(unitId)}>
          <View className='roster-units__name'>{spaced(unitName || '未登记单位')}</View>
          <View className='roster-units__track'>
            <View className='roster-units__bar' style={{ width: `${(taken / highest) * 100}%` }}>
              <View className='roster-units__full' style={{ width: taken > 0 ? `${((charged ? paid : taken) / taken) * 100}%` : '0' }} />
            </View>
          </View>
          <View className='roster-units__n num'>{taken}</View>
        </Tap>
      ))}
      {rest.length > 0 && (
        <View className='roster-units__rest cap muted'>{spaced(`另 ${rest.length} 家，共 ${rest.reduce((sum, { taken }) => sum + taken, 0)} 人`)}</View>
      )}
    </View>
  )
}
