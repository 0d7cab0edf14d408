import Taro from '@tarojs/taro'

import { useAssociation } from '../../cloud/use-association'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'

/** Where the association is and how it is called; nothing where nobody has told. */
export function ContactCard() {
  const association = useAssociation()
  if (!association || !(association.phone || association.address)) return null
  const { name, phone, address } = association
  return (
    <Card title={name}>
      {phone && <Row name='电话' end='拨打' onTap={() => void Taro.makePhoneCall({ phoneNumber: callable(phone) }).catch(() => undefined)}>{phone}</Row>}
      {address && <Row name='地址'>{address}</Row>}
    </Card>
  )
}

/** What a phone can dial: up to an extension. */
const callable = (phone: string) => phone.split('转')[0]!.replace(/[^\d+]/g, '')
