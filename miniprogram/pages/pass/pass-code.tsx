import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import { Clock } from '../../components/live-code/clock'
import { useLiveCode } from '../../components/live-code/use-live-code'
import { QrCode } from '../../components/qr-code/qr-code'
import { Words } from '../../components/text/words'
import type { Pass, PassState } from './use-pass'

interface PassCodeProps {
  pass: Pass
  state: PassState
}

/** px, the white around the code included: what the card leaves on a narrow phone, and no more than a scanner needs. */
const codeSize = () => Math.min(318, Taro.getWindowInfo().windowWidth - 68)

/** What the desk scans: a code that lasts, or one that renews itself. */
export function PassCode({ pass, state }: PassCodeProps) {
  if (pass.token === null) return <RenewedCode pass={pass} state={state} />
  return <Code pass={pass} token={pass.token} />
}

function RenewedCode({ pass, state }: PassCodeProps) {
  const { token, now } = useLiveCode(pass.codes, state.ahead, state)
  if (token === null) return <RunOut trying={state.status === 'loading'} />
  return (
    <>
      <Code pass={pass} token={token} />
      <View className='pass__clock'>
        <Clock now={now} />
      </View>
    </>
  )
}

function Code({ pass: { activity, name }, token }: { pass: Pass; token: string }) {
  return (
    <View className='pass__code'>
      <QrCode id={`qr-${activity.id}`} text={token} size={codeSize()} label={`${name} 的入场码`} />
    </View>
  )
}

function RunOut({ trying }: { trying: boolean }) {
  const size = `${codeSize()}px`
  return (
    <View className='pass__out' style={{ height: size }}>
      <View className='strong'>{trying ? '正在更新入场码' : '入场码过时了'}</View>
      <View className='sub muted'>
        <Words>联网后自动更新。等不及的话，到签到台说姓名，也能签到。</Words>
      </View>
    </View>
  )
}
