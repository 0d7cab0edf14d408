import { View } from '@tarojs/components'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { saysOf, type Draft } from './draft'
import type { Enrolling } from './use-enrolling'
import './enrol-people.css'

interface PeopleCardProps {
  enrolling: Enrolling
  /** everybody is of one unit: it need not be said of each */
  oneUnit: boolean
  onOpen: (draft: Draft) => void
  onAdd: () => void
  onSheet: () => void
}

/** The list so far, with what stands against each. */
export function PeopleCard({ enrolling: { people, asking, tried }, oneUnit, onOpen, onAdd, onSheet }: PeopleCardProps) {
  return (
    <Card>
      {people.length === 0 && <View className='people-none muted'><Words>名单还是空的。可以一个一个加，也可以用表格一次导入。</Words></View>}
      {people.map(draft => {
        const says = tried || draft.says.length > 0 ? saysOf(draft, people, asking) : []
        return (
          <Row
            key={draft.row}
            airy
            top
            lead={<View className='person-row num muted'>{draft.row}</View>}
            title={<Words strong>{draft.name || '（没有姓名）'}</Words>}
            detail={<Dots items={[draft.phone, oneUnit ? '' : draft.unit.unitName, draft.form.department]} />}
            end={says.length > 0 && <Tag tone='bad' icon='alert'>待改</Tag>}
            label={`第 ${draft.row} 行 ${draft.name}`}
            onTap={() => onOpen(draft)}
          >
            {says.map(each => <View key={each} className='sub'><Words tone='bad'>{each}</Words></View>)}
          </Row>
        )
      })}
      <View className='people-acts'>
        <Button size='m' icon='plus' onTap={onAdd}>添加一人</Button>
        <Button size='m' icon='doc' onTap={onSheet}>从表格导入</Button>
      </View>
    </Card>
  )
}
