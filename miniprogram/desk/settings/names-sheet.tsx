import { Image, View } from '@tarojs/components'
import { useState } from 'react'

import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Field } from '../../components/field/field'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import type { SettingsProps } from './settings-props'
import { useLogo } from './use-logo'
import { useSavePart } from './use-save-part'
import '../sheet.css'

export function NamesSheet({ settings, reload, onClose }: SettingsProps & { onClose: () => void }) {
  const { value, revision } = settings.names
  const [form, setForm] = useState({ name: value.name, shortName: value.shortName })
  const logo = useLogo(value.logo, settings.logoUrl)
  const save = useSavePart(reload)
  const problem = form.name.trim() === '' ? '填写协会全称' : null

  return (
    <Popup
      open
      title='名称和标志'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button
            kind='primary'
            block
            off={problem ?? undefined}
            busy={logo.bringing}
            onTap={async () => (await save({ part: 'names', revision, value: { ...form, logo: logo.fileId } })) && onClose()}
          >
            保存名称
          </Button>
        </Bar>
      }
    >
      <View className='sheet-rows'>
        <TextField label='全称' maxLength={60} value={form.name} error={problem} hint='写在发放表、简讯和收据上' onChange={name => setForm({ ...form, name })} />
        <TextField label='简称' optional maxLength={12} value={form.shortName} hint='写在首页上方，最多 12 字' onChange={shortName => setForm({ ...form, shortName })} />
        <Field label='标志' optional error={logo.problem} hint='方形的 JPG 或 PNG，不超过 200 KB'>
          <View className='settings-logo-line'>
            {logo.url && <Image className='settings-logo' src={logo.url} mode='aspectFit' />}
            <Button size='s' icon='picture' onTap={logo.choose}>{logo.fileId ? '换一张' : '选图片'}</Button>
            {logo.fileId && <Button size='s' kind='text' onTap={logo.drop}>不用标志</Button>}
          </View>
        </Field>
      </View>
    </Popup>
  )
}
