import { View } from '@tarojs/components'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { callPhone } from '../call-phone'
import type { Missing } from './use-hall'
import { byUnit } from './words'

/** Who has not come, unit by unit, each with a button to call them. */
export function MissingRows({ people }: { people: Missing['people'] }) {
  return (
    <>
      {byUnit(people).map(({ unitName, contact, people: ofUnit }) => (
        <Card key={ofUnit[0]!.id}>
          <View className='hall-missing__unit'>
            <View className='grow sub ink2'>{spaced(unitName || '未登记单位')}</View>
            {contact && (
              <Button kind='text' size='m' icon='phone' onTap={() => callPhone(contact.phone)}>{`联络人 ${contact.name}`}</Button>
            )}
          </View>
          {ofUnit.map(({ id, name, number, phone }) => (
            <Row
              key={id}
              title={<Words strong>{name}</Words>}
              detail={`编号 ${number}`}
              end={phone && <Button kind='text' size='m' icon='phone' onTap={() => callPhone(phone)}>拨打</Button>}
            />
          ))}
        </Card>
      ))}
    </>
  )
}
