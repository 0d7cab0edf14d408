import { View } from '@tarojs/components'
import { useState } from 'react'

import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { accountProblem } from './problems'
import { Told } from './told'
import type { SettingsProps } from './settings-props'
import { useSavePart } from './use-save-part'
import '../sheet.css'

/** Where units pay their dues to, as their bills say. */
export function DuesPart({ settings, reload }: SettingsProps) {
  const [editing, setEditing] = useState(false)
  const { accountName, account, bank, receiptsBy } = settings.dues.value
  return (
    <Pane title='会费收款' end={<Button kind='text' size='s' onTap={() => setEditing(true)}>修改收款账户</Button>}>
      <Row name='户名'><Told>{accountName}</Told></Row>
      <Row name='账号'><Told>{account}</Told></Row>
      <Row name='开户行'><Told>{bank}</Told></Row>
      <Row name='开票人'><Told>{receiptsBy}</Told></Row>
      {editing && <DuesSheet settings={settings} reload={reload} onClose={() => setEditing(false)} />}
    </Pane>
  )
}

function DuesSheet({ settings, reload, onClose }: SettingsProps & { onClose: () => void }) {
  const { value, revision } = settings.dues
  const [form, setForm] = useState(value)
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const save = useSavePart(reload)
  const problem = accountProblem(form.account)
  return (
    <Popup
      open
      title='会费收款'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind='primary' block off={problem ?? undefined} onTap={async () => (await save({ part: 'dues', revision, value: form })) && onClose()}>保存收款账户</Button>
        </Bar>
      }
    >
      <View className='sheet-rows'>
        <TextField label='户名' optional maxLength={60} value={form.accountName} hint='写在单位的会费账单上' onChange={accountName => set({ accountName })} />
        <TextField label='账号' optional maxLength={40} value={form.account} error={problem} onChange={account => set({ account })} />
        <TextField label='开户行' optional maxLength={60} value={form.bank} onChange={bank => set({ bank })} />
        <TextField label='开票人' optional maxLength={20} value={form.receiptsBy} hint='写在会费收据上' onChange={receiptsBy => set({ receiptsBy })} />
      </View>
    </Popup>
  )
}
