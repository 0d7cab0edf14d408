import { View } from '@tarojs/components'
import { useState } from 'react'

import { checkPhone, phoneProblem } from '../../../shared/domain/phone'
import type { Sex } from '../../../shared/domain/team-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { CertificateField } from './certificate-field'
import type { SheetProps } from './sheet-props'
import { refusalWords, sexes } from './team-words'

const blank = { name: '', phone: '', sex: undefined as Sex | undefined, certificate: '' }

/** Enters players one after the other: the sheet stays for the next. */
export function AddSheet({ data, reload, onClose }: SheetProps) {
  const [form, setForm] = useState(blank)
  const [tried, setTried] = useState(false)
  const [foreign, setForeign] = useState('')
  const { run } = useAction(cloud.team.addPlayer)
  const set = (change: Partial<typeof blank>) => setForm(earlier => ({ ...earlier, ...change }))

  const phone = checkPhone(form.phone)
  const problems = {
    name: form.name.trim() ? null : '填写姓名',
    phone: foreign !== '' && foreign === form.phone + form.name ? refusalWords['phone-of-another'] : phoneProblem(form.phone),
    sex: form.sex ? null : '选男或女，用来分项目',
    certificate: !data.activity.certificate || form.certificate.trim() ? null : '填写证书编号',
  }

  async function add() {
    setTried(true)
    if (!phone.ok || !form.sex || Object.values(problems).some(Boolean)) return
    const { name, sex, certificate } = form
    const outcome = await run({ teamId: data.team.id, name, phone: phone.phone, sex, certificate })
    if (!outcome) return
    if (outcome.outcome === 'refused') {
      if (outcome.reason === 'phone-of-another') return setForeign(form.phone + form.name)
      return toast(refusalWords[outcome.reason], 'alert')
    }
    toast(`${name.trim()}已入队`, 'check')
    setForm(blank)
    setTried(false)
    reload()
  }

  return (
    <Popup
      open
      title='录入队员'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>录完了</Button>
          <Button block kind='primary' onTap={add}>录入，通知本人</Button>
        </Bar>
      }
    >
      <View className='team__rows'>
        <TextField label='姓名' maxLength={20} value={form.name} error={tried ? problems.name : null} onChange={name => set({ name })} />
        <TextField label='手机' keyboard='number' maxLength={20} value={form.phone} error={tried ? problems.phone : null} onChange={value => set({ phone: value })} />
        <CertificateField name={data.activity.certificate} value={form.certificate} onChange={certificate => set({ certificate })} />
      </View>
      <View className='team__label sub muted'>性别</View>
      <Seg label='性别' options={sexes} value={form.sex} onChange={sex => set({ sex })} />
      {tried && problems.sex && <View className='team__after cap c-bad' {...{ role: 'alert' }}>{problems.sex}</View>}
      <View className='team__after cap muted'>
        <Words>没打开过小程序的人也能录，本人用这个手机号登记时会接上。</Words>
      </View>
    </Popup>
  )
}
