import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { goOnTo } from '../../pages/routes'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { scannerUrl } from '../routes'
import { windowWords } from '../window-words'

/** Which of the activities that the caller serves people are received for, the nearest first. */
export function ChooseActivity() {
  const state = useCall(cloud.activity.desk, {}, { keep: true })
  return (
    <DeskFrame title='为哪场签到' what='签到台' roles={['staff', 'admin']} current={deskRoutes.activities} state={state}>
      {({ activities }) => {
        const open = activities.filter(each => each.serves && each.status === 'published' && each.phase !== 'ended')
        if (open.length === 0) return <Blank icon='calendar' title='没有要签到的活动' detail='活动发布后，安排了您的会列在这里。' />
        return (
          <Card>
            {open.reverse().map(each => (
              <Row
                key={each.id}
                airy
                title={each.title}
                detail={<Dots items={[windowWords(each.arrivalFrom, each.arrivalUntil), each.arrivalPlace]} />}
                onTap={() => goOnTo(scannerUrl(each.id))}
              />
            ))}
          </Card>
        )
      }}
    </DeskFrame>
  )
}
