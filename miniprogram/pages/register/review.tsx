import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import { roomNames } from '../../../shared/domain/activity-words'
import { dayRange } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { answersOf, type RegisterForm } from './form'
import { invoiceLabels, invoiceTypeNames } from './register-words'

interface ReviewProps {
  me: Me
  activity: Activity
  form: RegisterForm
}

/** The second step: what will be sent, to be read once more. */
export function Review({ me, activity, form }: ReviewProps) {
  const { invoice, room, department, remark } = answersOf(form, activity)
  return (
    <>
      <Card>
        <Row name='活动'>{activity.title}</Row>
        <Row name='时间'>{dayRange(activity.startsAt, activity.endsAt)}</Row>
        <Row name='地点'>{activity.place}</Row>
      </Card>
      <Card>
        <Row name='参加人'>{me.name}</Row>
        <Row name='手机'>{me.phone}</Row>
        <Row name='单位'>{me.unitName}</Row>
        {department && <Row name='部门职务'>{department}</Row>}
        {activity.rooms.length > 0 && <Row name='住宿'>{roomNames[room]}</Row>}
        {remark && <Row name='备注'>{remark}</Row>}
      </Card>
      {invoice && (
        <Section title='发票' end={invoiceTypeNames[invoice.type]}>
          <Card>
            {(Object.keys(invoiceLabels) as (keyof typeof invoiceLabels)[]).map(field =>
              field in invoice ? (
                <Row key={field} name={invoiceLabels[field]}>
                  {form[field]}
                </Row>
              ) : null,
            )}
          </Card>
        </Section>
      )}
    </>
  )
}
