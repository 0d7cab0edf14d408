import { View } from '@tarojs/components'
import type { Honour } from '../../../shared/contract/annual'
import { pointsInWords, reckoningInWords, type HonoursRule } from '../../../shared/domain/honours'
import { Blank } from '../../components/blank/blank'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import './honours.css'

interface HonoursListProps {
  title: string
  /** what is counted: “人” */
  unit: string
  rule: HonoursRule
  honoured: readonly Honour[]
}

/** Who is honoured, in order, each with how the points came about. */
export function HonoursList({ title, unit, rule, honoured }: HonoursListProps) {
  const level = (rank: number) => honoured.filter(each => each.rank === rank).length > 1
  return (
    <Pane title={title} end={honoured.length > 0 && `${honoured.length} ${unit}`}>
      {honoured.length === 0 && <Blank icon='users' title='没有达到规则的' detail='减少最少篇数，或增加名额，再试算一次。' />}
      {honoured.map(each => (
        <Row
          key={each.id}
          airy
          lead={<View className='honour-rank num'>{each.rank}</View>}
          title={each.name}
          detail={
            <View>
              {each.unitName && <View>{each.unitName}</View>}
              <Dots items={[reckoningInWords(each, rule), level(each.rank) && `并列第 ${each.rank}`]} />
            </View>
          }
          end={<View className='honour-points num'>{`${pointsInWords(each.points)} 分`}</View>}
        />
      ))}
    </Pane>
  )
}
