import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button'
import { Icon, type IconName } from '../../components/icon/icon'
import { Note } from '../../components/note/note'
import { QrCode } from '../../components/qr-code/qr-code'
import { Words } from '../../components/text/words'
import type { SignInState } from './use-sign-in'

/** px, the white around included: modules of seven pixels, read from arm's length. */
const size = 264

/** The code, or what has become of it. */
export function CodeFace({ state, onRenew }: { state: SignInState; onRenew: () => void }) {
  if (state.step === 'asking') return <View className='sign-in__face' {...{ 'aria-busy': 'true' }} />
  if (state.step === 'shown') {
    const { code, until } = state.shown
    return (
      <>
        <View className='sign-in__face'><QrCode id='sign-in-code' text={code} size={size} label='登录码' /></View>
        {state.lost ? <Note tone='warn' icon='offline'>网络断了，连上后自动继续</Note> : <Left until={until} />}
      </>
    )
  }
  if (state.step === 'entering' || state.step === 'in') return <Said icon='check-circle' title='手机上已确认' detail='正在打开工作台' />
  if (state.step === 'refused') return <Said icon='close-circle' title='手机上没有同意' detail='要登录就换一张码，再扫一次' onRenew={onRenew} />
  if (state.step === 'expired') return <Said icon='clock' title='这张码过时了' detail='换一张，用手机再扫一次' onRenew={onRenew} />
  if (state.step === 'not-set-up') return <Said icon='lock' title='电脑登录还没有开通' detail='先在手机上的工作台办理，开通请联系秘书处' />
  return <Said icon='alert' title='登录码没有取到' detail={state.message} onRenew={onRenew} />
}

function Said({ icon, title, detail, onRenew }: { icon: IconName; title: string; detail: string; onRenew?: () => void }) {
  return (
    <View className='sign-in__face sign-in__face--said' {...{ role: 'status' }}>
      <Icon name={icon} size={40} color='ink-2' />
      <View className='sign-in__said'>{title}</View>
      <Words tone='ink2' size='sub'>{detail}</Words>
      {onRenew && <Button kind='primary' icon='reload' className='sign-in__renew' onTap={onRenew}>换一张码</Button>}
    </View>
  )
}

/** `2:41 后换新码`; a screen reader is spared the seconds. */
function Left({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000))
  return <View className='sign-in__left num' {...{ 'aria-hidden': 'true' }}><Words tone='muted' size='sub'>{`还有 ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</Words></View>
}
