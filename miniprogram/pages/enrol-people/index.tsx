import { useRouter } from '@tarojs/taro'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { useMembersOnly } from '../members-only'
import { urls } from '../routes'
import { EnrollingPage } from './enrolling-page'

/** A unit's contact registers several people at once, by hand or from a workbook. */
export default function EnrolPeoplePage() {
  const { id = '' } = useRouter().params
  const member = useMembersOnly(urls.enrolPeople(id))
  const call = useCall(cloud.enrolment.ofUnit, { activityId: id })
  const state = allLoaded({ member, seen: call })

  if (state.data?.member.me) return <EnrollingPage me={state.data.member.me} seen={state.data.seen} state={call} />
  return <Page title='为同事报名' what='报名' state={state} />
}
