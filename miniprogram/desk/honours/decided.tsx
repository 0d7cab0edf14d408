import { View } from '@tarojs/components'
import type { Honours } from '../../../shared/contract/annual'
import { ruleInWords } from '../../../shared/domain/honours'
import { dayAndTime } from '../../../shared/domain/instant'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { HonoursList } from './honours-list'

/** The list as it was decided, the rule that made it, and what it took the place of. */
export function Decided({ honours: { rule, officers, units, decidedAt, decidedBy, earlier } }: { honours: Honours }) {
  return (
    <View>
      <Note>{`${decidedBy} 定于 ${dayAndTime(decidedAt)}。${ruleInWords(rule)}`}</Note>
      <Columns>
        <Column><HonoursList title='信息员' unit='人' rule={rule} honoured={officers} /></Column>
        <Column><HonoursList title='单位' unit='家' rule={rule} honoured={units} /></Column>
      </Columns>
      {earlier.length > 0 && (
        <Pane title='以前定的'>
          {earlier.map(each => (
            <Row
              key={each.revision}
              airy
              title={`${each.decidedBy} 定于 ${dayAndTime(each.decidedAt)}`}
              detail={`信息员 ${each.officers.map(({ name }) => name).join('、') || '无'}；单位 ${each.units.map(({ name }) => name).join('、') || '无'}。${ruleInWords(each.rule)}`}
            />
          ))}
        </Pane>
      )}
    </View>
  )
}
