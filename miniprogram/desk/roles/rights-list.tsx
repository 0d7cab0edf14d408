import { View } from '@tarojs/components'
import { useState } from 'react'
import { audienceNames, audiences, type Audience } from '../../../shared/domain/role-words'
import { Card } from '../../components/card/card'
import { Chips } from '../../components/chips/chips'
import { Icon } from '../../components/icon/icon'
import { Words } from '../../components/text/words'
import { rights } from './rights'

const options = audiences.map(audience => ({ value: audience, label: audienceNames[audience] }))

/** What one role may do, for a phone: the role is chosen, and what it may not do is left out. */
export function RightsList() {
  const [audience, setAudience] = useState<Audience>('editor')
  const groups = rights.map(({ name, rows }) => ({ name, rows: rows.filter(({ who }) => who.includes(audience)) }))
  return (
    <>
      <Chips single inset options={options} values={[audience]} onToggle={setAudience} />
      {groups.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => (
        <Card key={name} title={name}>
          <View className='may'>
            {rows.map(({ words }) => (
              <View key={words} className='may__row'>
                <Icon className='may__ic' name='check' size={16} color='success' />
                <View className='grow'><Words>{words}</Words></View>
              </View>
            ))}
          </View>
        </Card>
      ))}
    </>
  )
}
