import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useMe } from '../../cloud/use-me'
import { goBack } from '../../components/nav-bar/nav-bar'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { toast } from '../../components/toast/toast'
import { goOnTo } from '../routes'
import { Joining } from './joining'

/** A visitor becomes a member and goes on to `then`; a member corrects their own data. */
export default function JoinPage() {
  const then = pathIn(useRouter().params.then)
  const member = useMe()
  const units = useCall(cloud.member.units, {}, { keep: true })
  const state = allLoaded({ member, units })
  const isKnown = member.status === 'ready' && member.me !== null

  // Who is a member already, and was only led here because the phone did not know yet, goes straight on.
  const gone = useRef(false)
  useEffect(() => {
    if (!then || !isKnown || gone.current) return
    gone.current = true
    goOnTo(then)
  }, [then, isKnown])

  function goOn() {
    if (then) return
    toast('已保存', 'check')
    goBack()
  }

  if (!state.data || (then && isKnown)) return <Page title='登记' what='登记表' state={{ ...state, data: undefined }} />
  return (
    <Joining
      key={member.me?.id ?? 'visitor'}
      state={state}
      me={member.me}
      units={state.data.units.units}
      then={then ?? '/pages/home/index'}
      onSaved={goOn}
    />
  )
}

/** A page of ours, or nothing: what stands in a link can be anything. */
function pathIn(text: string | undefined): string | undefined {
  const path = text && decodeURIComponent(text)
  return path && /^\/(pages|desk)\//.test(path) ? path : undefined
}
