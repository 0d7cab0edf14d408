import { View } from '@tarojs/components'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'
import { resultNames, sumsInWords, type Enrolled } from './words'
import './enrol-people.css'

const tones = { registered: 'ok', waitlisted: 'warn', pending: 'brand', already: 'line' } as const

/** What became of each. */
export function Done({ people }: { people: Enrolled }) {
  const settled = people.every(({ result }) => result === 'registered' || result === 'already')
  return (
    <>
      <View className='people-done' {...{ role: 'status' }}>
        <Icon name={settled ? 'check-circle' : 'clock'} size={48} color={settled ? 'success' : 'warning'} />
        <View className='people-done__t h2'><Words>{sumsInWords(people)}</Words></View>
        <View className='sub muted'><Words>已通知他们。还没用过行协通的，第一次用手机号登记就能看到。</Words></View>
      </View>
      <Card>
        {people.map(({ row, name, result }) => (
          <Row key={row} title={<Words>{name}</Words>} end={<Tag tone={tones[result]}>{resultNames[result]}</Tag>} />
        ))}
      </Card>
    </>
  )
}
