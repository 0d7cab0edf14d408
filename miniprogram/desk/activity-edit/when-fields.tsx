import { Card } from '../../components/card/card'
import { MomentField } from '../../components/field/moment-field'
import { TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import { moment, text } from './bind'
import { LocationField } from './location-field'
import type { PlanFormState } from './use-plan-form'

/** When and where it takes place. */
export function WhenFields({ form }: { form: PlanFormState }) {
  return (
    <Section title='时间与地点'>
      <Card>
        <MomentField label='开始' usualTime='09:00' {...moment(form, 'startsAt')} />
        <MomentField label='结束' usualTime='17:00' {...moment(form, 'endsAt')} />
        <TextField label='地点' maxLength={60} placeholder='会场名称' {...text(form, 'place')} />
        <TextField label='地址' optional maxLength={120} {...text(form, 'address')} />
        <LocationField form={form} />
      </Card>
    </Section>
  )
}

/** When and where people are received. */
export function ArrivalFields({ form }: { form: PlanFormState }) {
  return (
    <Section title='签到'>
      <Card>
        <MomentField
          label='签到开始'
          usualTime='08:00'
          hint='早于这个时刻扫码，签到台会看到“未到时间”'
          {...moment(form, 'arrivalFrom')}
        />
        <MomentField label='签到结束' usualTime='09:00' {...moment(form, 'arrivalUntil')} />
        <TextField label='签到地点' maxLength={60} placeholder='如一楼报到处' {...text(form, 'arrivalPlace')} />
      </Card>
    </Section>
  )
}

/** Whom people ask. */
export function ContactFields({ form }: { form: PlanFormState }) {
  return (
    <Section title='联系人'>
      <Card>
        <TextField label='姓名' optional maxLength={20} {...text(form, 'contactName')} />
        <TextField label='电话' optional maxLength={30} hint='活动页上可直接拨打' {...text(form, 'contactPhone')} />
      </Card>
    </Section>
  )
}
