import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

import { useMe } from '../../cloud/use-me'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Page } from '../../components/page/page'
import { useSignInFirst } from '../../components/page/sign-in-first'
import { toast } from '../../components/toast/toast'
import { pathIn } from '../path-in'
import { goOnTo } from '../routes'
import { Joining } from './joining'
import { MyData } from './my-data'

/** A visitor becomes a member and goes on to `then`; a member corrects their own data. */
export default function JoinPage() {
  const then = pathIn(useRouter().params.then)
  const member = useMe()
  const leaving = useSignInFirst(member)
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

  if (!member.data || leaving || (then && isKnown)) return <Page title='登记' what='登记表' state={{ ...member, data: undefined, ...(leaving && { status: 'loading' }) }} />
  const home = then ?? '/pages/home/index'
  return member.me ? <MyData key={member.me.id} me={member.me} then={home} onSaved={goOn} /> : <Joining then={home} onSaved={goOn} />
}
