import { View } from '@tarojs/components'
import { timeOf } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { Choice } from './choice'
import type { RosterListProps } from './roster-table'
import { Standing, numberOf } from './words'

/** The roster on a phone. */
export function RosterRows({ rows, chosen, onOpen }: RosterListProps) {
  return (
    <Card>
      {rows.map(row => (
        <Row
          key={row.id}
          airy
          lead={<Choice row={row} chosen={chosen} />}
          title={<Words strong>{row.name}</Words>}
          detail={
            <View className='roster-detail'>
              <Dots items={[numberOf(row), row.unitName, row.roomNumber, row.arrivedAt !== null && `${timeOf(row.arrivedAt)} 已到`]} />
            </View>
          }
          end={<Standing row={row} />}
          label={`${row.name}，${row.unitName}`}
          onTap={() => onOpen(row)}
        />
      ))}
    </Card>
  )
}
