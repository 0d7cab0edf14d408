import { useRouter } from '@tarojs/taro'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { useMembersOnly } from '../members-only'
import { urls } from '../routes'
import { Changing } from './changing'
import { Registering } from './registering'

/** Registering for one activity, with what is known filled in; or changing what one answered. A visitor joins first. */
export default function RegisterPage() {
  const { id = '', change } = useRouter().params
  const member = useMembersOnly(change ? urls.changeAnswers(id) : urls.register(id))
  const { me } = member
  const activity = useCall(cloud.activity.get, { id }, { keep: true })
  const known = useCall(cloud.registration.lastAnswers, { activityId: id }, { keep: true, wait: !me })
  const state = allLoaded({ member, activity, known })

  if (!state.data || !me) return <Page title='报名' what='报名表' state={state} />
  const props = { state, me, seen: state.data.activity, known: state.data.known }
  const { own } = state.data.known
  return change && own ? <Changing key={me.id} {...props} own={own} /> : <Registering key={me.id} {...props} />
}
