import { View } from '@tarojs/components'
import { useState } from 'react'

import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { contactProblem } from './problems'
import { Told } from './told'
import type { SettingsProps } from './settings-props'
import { useSavePart } from './use-save-part'
import '../sheet.css'

/** How members reach the association: on the page that everyone reads. */
export function ContactPart({ settings, reload }: SettingsProps) {
  const [editing, setEditing] = useState(false)
  const { phone, address } = settings.contact.value
  return (
    <Pane title='联系方式' end={<Button kind='text' size='s' onTap={() => setEditing(true)}>修改联系方式</Button>}>
      <Row name='电话'><Told>{phone}</Told></Row>
      <Row name='地址'><Told>{address}</Told></Row>
      {editing && <ContactSheet settings={settings} reload={reload} onClose={() => setEditing(false)} />}
    </Pane>
  )
}

function ContactSheet({ settings, reload, onClose }: SettingsProps & { onClose: () => void }) {
  const { value, revision } = settings.contact
  const [form, setForm] = useState(value)
  const save = useSavePart(reload)
  const problem = contactProblem(form.phone)
  return (
    <Popup
      open
      title='联系方式'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind='primary' block off={problem ?? undefined} onTap={async () => (await save({ part: 'contact', revision, value: form })) && onClose()}>保存联系方式</Button>
        </Bar>
      }
    >
      <View className='sheet-rows'>
        <TextField label='电话' optional maxLength={30} value={form.phone} error={problem} hint='所有人都看得到' onChange={phone => setForm({ ...form, phone })} />
        <TextField label='地址' optional maxLength={100} value={form.address} onChange={address => setForm({ ...form, address })} />
      </View>
    </Popup>
  )
}
