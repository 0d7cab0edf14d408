import { View } from '@tarojs/components'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { MomentField } from '../../components/field/moment-field'
import { TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import type { SessionForm } from './plan-form'
import type { PlanFormState } from './use-plan-form'
import './schedule-fields.css'

const most = 30

/** The timetable, line by line; a new line begins where the last one ended. */
export function ScheduleFields({ form }: { form: PlanFormState }) {
  const { schedule, startsAt } = form.values
  const change = (at: number, part: Partial<SessionForm>) =>
    form.set({ schedule: schedule.map((session, i) => (i === at ? { ...session, ...part } : session)) })
  const remove = (at: number) => form.set({ schedule: schedule.filter((_, i) => i !== at) })
  const add = () =>
    form.set({ schedule: [...schedule, { startsAt: schedule.at(-1)?.endsAt ?? startsAt, endsAt: null, title: '' }] })

  return (
    <Section title='日程' end='选填'>
      {schedule.map((session, i) => (
        <View className='session' key={i}>
          <Card>
            <TextField
              label={`第 ${i + 1} 项`}
              maxLength={60}
              placeholder='内容，如开班与第一讲'
              value={session.title}
              onChange={title => change(i, { title })}
              error={form.problemOf(`schedule.${i}`)}
            />
            <MomentField label='从' value={session.startsAt ?? undefined} onChange={at => change(i, { startsAt: at })} />
            <MomentField
              label='到'
              usualTime='12:00'
              value={session.endsAt ?? undefined}
              onChange={at => change(i, { endsAt: at })}
            />
            <View className='session__foot'>
              <Button kind='text' danger size='m' onTap={() => remove(i)}>删去这一项</Button>
            </View>
          </Card>
        </View>
      ))}
      {schedule.length < most && <Button kind='line' icon='plus' block onTap={add}>加一项日程</Button>}
    </Section>
  )
}
