import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Me } from '../../../shared/contract/member'
import { checkPhone, phoneProblem } from '../../../shared/domain/phone'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { becomeMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { PhoneButton } from './phone-button'

const refusals = {
  'phone-taken': '这个手机号已有人登记，可请秘书处合并两份登记',
  'proof-expired': '验证过了半小时，再点一次',
  'needs-proof': '原手机号验证过，换号要在微信里用新号验证',
} as const

/** Changes one's phone: by WeChat's word, or by typing as long as the old one was only typed. */
export function PhoneSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const bindPhone = useAction(cloud.member.bindPhone)

  async function bind(phone: string, proof: string) {
    const outcome = await bindPhone.run({ phone, proof })
    if (!outcome) return
    if (outcome.outcome === 'refused') return setProblem(refusals[outcome.reason])
    becomeMe(outcome.me)
    toast('手机已更换', 'check')
    onClose()
  }

  function submit() {
    const check = checkPhone(typed)
    setProblem(phoneProblem(typed))
    return check.ok ? bind(check.phone, '') : undefined
  }

  return (
    <Popup
      open
      title='更换手机'
      onClose={onClose}
      foot={!me.phoneVerified && <Bar plain><Button kind='primary' block onTap={submit}>换成这个手机号</Button></Bar>}
    >
      <PhoneButton label='用微信手机号' onProved={({ phone, proof }) => bind(phone, proof)} />
      {!me.phoneVerified && <TextField label='新手机' value={typed} maxLength={20} error={problem} onChange={setTyped} />}
      {me.phoneVerified && problem && <View className='sub c-bad' {...{ role: 'alert' }}>{spaced(problem)}</View>}
      {me.phoneVerified && (
        <View className='sub ink2'>
          {spaced(process.env.TARO_ENV === 'h5' ? '换号要在微信里用新手机号验证；手机丢了，请联系秘书处更换。' : '新手机号须在这个微信上绑定；手机丢了，请联系秘书处更换。')}
        </View>
      )}
    </Popup>
  )
}
