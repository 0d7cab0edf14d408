import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { isSignedIn, leaveBrowser } from '../../cloud/browser-sign-in'
import { takeSignedOut } from '../../cloud/signed-out'
import { reloadMe } from '../../cloud/use-me'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { VSteps } from '../../components/steps/v-steps'
import { Words } from '../../components/text/words'
import { pathIn } from '../../pages/path-in'
import { urls } from '../../pages/routes'
import { CodeFace } from './code-face'
import { useSignIn } from './use-sign-in'
import './sign-in.css'

/** In a browser: the code that the person's own phone lets them in by. From here they go on to where they wanted. */
export default function SignInPage() {
  const then = pathIn(useRouter().params.then) ?? urls.desk
  const [state, renew] = useSignIn()
  const ended = useEnded()

  useEffect(() => {
    if (state.step !== 'in') return
    reloadMe()
    void Taro.reLaunch({ url: then })
  }, [state.step, then])

  const number = state.step === 'shown' ? state.shown.number : undefined
  return (
    <Page title='登录工作台'>
      {ended && state.step !== 'in' && <Note icon='clock'>登录已过期。用手机确认一次，就能接着做</Note>}
      <View className='sign-in'>
        <View className='sign-in__code'><CodeFace state={state} onRenew={renew} /></View>
        <View className='sign-in__how'>
          <View className='h2'>用手机上的行协通登录</View>
          <VSteps
            steps={[
              { title: '打开微信里的行协通', detail: '在“我的”里点“电脑登录”' },
              { title: '扫屏幕上的码', detail: '码三分钟内有效' },
              { title: '核对数字，再点“登录这台电脑”', detail: number ? <Number number={number} /> : '手机上显示的数字要与这里的一样' },
            ]}
          />
          <View className='sign-in__safe'>
            <Words tone='muted' size='sub'>只在自己面前的电脑上登录。用完在工作台点“退出登录”，两小时不用也会自动退出。</Words>
          </View>
        </View>
      </View>
    </Page>
  )
}

function Number({ number }: { number: string }) {
  return <View className='sign-in__number num' {...{ 'aria-label': `核对数字 ${number}` }}>{number}</View>
}

/** Whether this browser was signed in and is no more; what is left of that goes. */
function useEnded(): boolean {
  const [ended, setEnded] = useState(takeSignedOut)
  useEffect(() => {
    void isSignedIn().then(async was => {
      if (!was) return
      await leaveBrowser()
      setEnded(true)
    })
  }, [])
  return ended
}
