import { View } from '@tarojs/components'
import type { Activity } from '../../../shared/contract/activity'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { open, urls } from '../../pages/routes'
import { openCheckinSetup, openCopy, openRoster } from '../routes'
import { HistoryFold } from './history-fold'

interface ActsProps {
  activity: Activity | undefined
  onPreview: () => unknown
  onClose: () => void
}

/** What else can be done with an activity, and what was. */
export function Acts({ activity, onPreview, onClose }: ActsProps) {
  const isPublic = activity?.status === 'published'
  return (
    <Section title='这场活动'>
      <Card>
        {isPublic
          ? <Row title='看活动页' detail='会员看到的样子' onTap={() => open(urls.activity(activity.id))} />
          : <Row title='预览' detail='先存为草稿，再按会员看到的样子打开' onTap={() => void onPreview()} />}
        {isPublic && <Row title='看报名名单' onTap={() => openRoster(activity.id)} />}
        {activity && <Row title='签到设置' detail='签到单、入场规则、签到台人员' onTap={() => openCheckinSetup(activity.id)} />}
        {isPublic && takesPeople(activity) && <Row title='现在截止报名' detail='之后改截止时间可以重新开放' onTap={onClose} />}
        {activity && <Row title='照这场再办一场' detail='日期顺到明年同一个星期几，别的都带上' onTap={() => openCopy(activity.id)} />}
      </Card>
      {activity && <View className='acts__history'><HistoryFold id={activity.id} /></View>}
    </Section>
  )
}

const takesPeople = ({ phase, registrationClosesAt }: Activity) =>
  phase === 'open' || phase === 'full' || (phase === 'running' && registrationClosesAt > Date.now())
