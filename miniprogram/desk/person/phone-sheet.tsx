import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Person } from '../../../shared/contract/member'
import { checkPhone, phoneProblem } from '../../../shared/domain/phone'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { toast } from '../../components/toast/toast'
import '../sheet.css'

const refusals = {
  'phone-taken': '这个手机号已有人登记；是同一人的话，可合并两份登记',
  'oneself': '自己的手机，在“我的资料”里换',
  'has-roles': '对方有工作权限，要由管理员更换',
  'last-admin': '解绑后就没有能登录的管理员了，先给另一人管理员权限',
  'left': '这份登记已注销',
} as const

/** Gives somebody who lost theirs another phone. */
export function PhoneSheet({ person, onDone, onClose }: { person: Person; onDone: () => void; onClose: () => void }) {
  const [phone, setPhone] = useState('')
  const [why, setWhy] = useState('')
  const [release, setRelease] = useState(false)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<{ phone: string; says: string }>()
  const changePhone = useAction(cloud.member.changePhone)

  async function submit() {
    setTried(true)
    const check = checkPhone(phone)
    if (!check.ok || !why.trim()) return
    const outcome = await changePhone.run({ id: person.id, phone: check.phone, release, why: why.trim() })
    if (!outcome) return
    if (outcome.outcome === 'refused') return setRefused({ phone, says: refusals[outcome.reason] })
    toast('手机已更换，通知了本人', 'check')
    onDone()
    onClose()
  }

  return (
    <Popup open title={`更换${person.name}的手机`} onClose={onClose} foot={<Bar plain><Button kind='primary' block onTap={submit}>更换，通知本人</Button></Bar>}>
      <View className='sheet-rows'>
        <TextField
          label='新手机'
          value={phone}
          maxLength={20}
          error={refused?.phone === phone ? refused.says : tried ? phoneProblem(phone) : null}
          onChange={setPhone}
        />
        <TextField label='事由' value={why} maxLength={60} error={tried && !why.trim() ? '写明怎样核对的身份' : null} onChange={setWhy} />
        {person.bound && (
          <SwitchField
            label='解绑微信'
            value={release}
            hint='换了微信、原来的登不上时打开；本人用新手机号在新微信里登记，就接上这一份'
            onChange={setRelease}
          />
        )}
      </View>
    </Popup>
  )
}
