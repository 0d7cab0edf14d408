import { useRouter } from '@tarojs/taro'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { useMembersOnly } from '../members-only'
import { urls } from '../routes'
import { Registering } from './registering'

/** Registering for one activity, with what is known filled in. A visitor becomes a member first. */
export default function RegisterPage() {
  const { id = '' } = useRouter().params
  const member = useMembersOnly(urls.register(id))
  const { me } = member
  const activity = useCall(cloud.activity.get, { id }, { keep: true })
  const last = useCall(cloud.registration.lastAnswers, {}, { keep: true, wait: !me })
  const state = allLoaded({ member, activity, last })

  if (!state.data || !me) return <Page title='报名' what='报名表' state={state} />
  return <Registering key={me.id} state={state} me={me} {...state.data.activity} last={state.data.last} />
}
