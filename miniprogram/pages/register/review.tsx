import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import { roomNames } from '../../../shared/domain/activity-words'
import { dayRange } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { answersOf, questionsFor, type Grade, type Question, type RegisterForm } from './form'
import { PayCard } from './pay-card'
import { invoiceLabels, invoiceTypeNames } from './register-words'

interface ReviewProps {
  me: Me
  activity: Activity
  grade: Grade | null
  form: RegisterForm
}

/** The second step: what will be sent, to be read once more, and what it costs. */
export function Review({ me, activity, grade, form }: ReviewProps) {
  const { invoice, room, department, remark, questions, certificate } = answersOf(form, activity, grade)
  const answered = questionsFor(form, activity, grade).filter(({ id }) => id in questions)
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
        {certificate && <Row name='证书编号'>{certificate}</Row>}
        {activity.rooms.length > 0 && <Row name='住宿'>{roomNames[room]}</Row>}
        {remark && <Row name='备注'>{remark}</Row>}
      </Card>
      {answered.length > 0 && (
        <Section title='会务要了解的'>
          <Card>
            {answered.map(question => (
              <Row key={question.id} title={answerWords(question, form)} detail={question.label} />
            ))}
          </Card>
        </Section>
      )}
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
      <PayCard activity={activity} />
    </>
  )
}

/** An answer as the person gave it: the words of options, the name of a file. */
function answerWords({ id, kind, options }: Question, form: RegisterForm): string {
  const answer = form.questions[id] ?? ''
  if (kind === 'file') return form.fileNames[String(answer)] ?? '已上传的文件'
  if (kind !== 'choice' && kind !== 'several') return String(answer)
  return options.filter(option => answer.includes(option.id)).map(({ label }) => label).join('、')
}
