import { View } from '@tarojs/components'
import { useState } from 'react'
import { checkPhone, phoneProblem } from '../../../shared/domain/phone'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { UnitField } from '../../pages/unit-field'
import '../sheet.css'

const blank = { name: '', phone: '', unitId: '', unitName: '', department: '' }

/** Enters somebody who has not opened the program; they take it over with that phone. */
export function EnterSheet({ onEntered, onClose }: { onEntered: () => void; onClose: () => void }) {
  const [form, setForm] = useState(blank)
  const [tried, setTried] = useState(false)
  const [takenPhone, setTakenPhone] = useState('')
  const enter = useAction(cloud.member.enter)
  const set = (change: Partial<typeof blank>) => setForm(earlier => ({ ...earlier, ...change }))

  const phone = checkPhone(form.phone)
  const problems = {
    name: form.name.trim() ? null : '填写姓名',
    phone: takenPhone && takenPhone === form.phone ? '这个手机号已有人登记，可在人员里搜到' : phoneProblem(form.phone),
    unit: form.unitId ? null : '选择单位',
  }
  const shown = (problem: string | null) => (tried ? problem : null)

  async function submit() {
    setTried(true)
    if (!phone.ok || Object.values(problems).some(Boolean)) return
    const { name, unitId, department } = form
    const outcome = await enter.run({ name, phone: phone.phone, unitId, department })
    if (!outcome) return
    if (outcome.outcome === 'entered') {
      toast(`${name.trim()}已登记`, 'check')
      onEntered()
      return onClose()
    }
    if (outcome.reason === 'phone-taken') return setTakenPhone(form.phone)
    set({ unitId: '', unitName: '' })
  }

  return (
    <Popup open title='新增人员' onClose={onClose} foot={<Bar plain><Button kind='primary' block onTap={submit}>登记，算已确认</Button></Bar>}>
      <View className='sheet-rows'>
        <TextField label='姓名' value={form.name} maxLength={20} error={shown(problems.name)} onChange={name => set({ name })} />
        <TextField label='手机' value={form.phone} maxLength={20} error={shown(problems.phone)} onChange={value => set({ phone: value })} />
        <UnitField value={form} error={shown(problems.unit)} onChange={set} />
        <TextField label='部门职务' placeholder='选填' value={form.department} maxLength={40} onChange={department => set({ department })} />
      </View>
      <View className='cap muted'>{spaced('本人用这个手机号在微信里登记时，会接上这一份，不会重复。')}</View>
    </Popup>
  )
}
