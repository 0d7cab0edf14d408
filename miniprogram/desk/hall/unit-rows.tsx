import { View } from '@tarojs/components'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { Track } from './figures'
import type { Hall } from './use-hall'
import { shareCome } from './words'

interface UnitRowsProps {
  units: Hall['units']
  /** units shown; the others are counted */
  most: number
  /** without it units are there to be read */
  onUnit?: (unitId: string) => void
  onAll?: () => void
}

/** How many of each unit came: those that miss the most people first. */
export function UnitRows({ units, most, onUnit, onAll }: UnitRowsProps) {
  const rest = units.slice(most)
  return (
    <View className='hall-units'>
      {units.slice(0, most).map(unit => {
        const name = unit.unitName || '未登记单位'
        const inside = (
          <>
            <View className='hall-units__name'>{spaced(name)}</View>
            <View className='hall-units__track'><Track share={shareCome(unit)} /></View>
            <View className='hall-units__n num'>{`${unit.arrived} / ${unit.expected}`}</View>
          </>
        )
        if (!onUnit) return <View key={unit.unitId} className='hall-units__row'>{inside}</View>
        return (
          <Tap key={unit.unitId} className='hall-units__row' label={`${name}，已到 ${unit.arrived} 人，应到 ${unit.expected} 人`} onTap={() => onUnit(unit.unitId)}>
            {inside}
          </Tap>
        )
      })}
      {rest.length > 0 && <Rest words={`另 ${rest.length} 家，未到 ${rest.reduce((sum, { missing }) => sum + missing, 0)} 人`} onTap={onAll} />}
    </View>
  )
}

const Rest = ({ words, onTap }: { words: string; onTap?: () => void }) =>
  onTap ? <Tap className='hall-units__rest c-brand' onTap={onTap}>{spaced(words)}</Tap> : <View className='hall-units__rest muted'>{spaced(words)}</View>
