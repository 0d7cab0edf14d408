import { useRouter } from '@tarojs/taro'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useMe } from '../../cloud/use-me'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { EnrollingDesk } from './enrolling-desk'

/** Staff add people to an activity, one by one or from a workbook. */
export default function DeskEnrolPage() {
  const { id = '' } = useRouter().params
  const { me } = useMe()
  const call = useCall(cloud.activity.get, { id })

  if (me && call.data) return <EnrollingDesk me={me} activity={call.data.activity} now={call.data.now} state={call} />
  return <DeskFrame title='代为报名' what='活动' roles={['staff', 'admin']} current={deskRoutes.activities} state={call} />
}
