import { Button as NativeButton } from '@tarojs/components'

import type { Output } from '../../../shared/contract/call'
import type { member } from '../../../shared/contract/member'
import { cloud } from '../../cloud'
import { Icon } from '../../components/icon/icon'
import { toast } from '../../components/toast/toast'
import './phone-button.css'

type Told = Output<(typeof member)['calls']['provePhone']>
export type ProvedPhone = Extract<Told, { outcome: 'proved' }>

/** Why WeChat's number cannot be used, and what to do. */
export const phoneRefusals = {
  'code-expired': '没有取到手机号，再点一次',
  'not-mainland': '只能用内地手机号登记，可手填一个',
  'phone-bound': '这个手机号已在另一个微信上登记，用那个微信打开，或请秘书处更换',
} as const

/** Has a code of WeChat's button told as a number. @returns null after the person was told why there is none */
export async function provePhone(code: string): Promise<ProvedPhone | null> {
  try {
    const told = await cloud.member.provePhone({ code })
    if (told.outcome === 'proved') return told
    toast(phoneRefusals[told.reason], 'alert')
  } catch (error) {
    toast((error as Error).message, 'alert')
  }
  return null
}

/**
 * Has WeChat say what the person's number is: a tap that only WeChat's own button can ask for. In a browser nobody can
 * vouch for a number, and there is nothing to show.
 */
export function PhoneButton({ label, onProved }: { label: string; onProved: (told: ProvedPhone) => void }) {
  if (process.env.TARO_ENV === 'h5') return null

  async function prove(code: string | undefined) {
    if (!code) return toast('没有取得手机号，也可以手填')
    const told = await provePhone(code)
    if (told) onProved(told)
  }

  return (
    <NativeButton className='wx-phone btn btn--weak btn--block' openType='getPhoneNumber' onGetPhoneNumber={({ detail }) => prove(detail.code)}>
      <Icon className='btn__ic' name='phone' size={20} color='brand' />
      {label}
    </NativeButton>
  )
}
