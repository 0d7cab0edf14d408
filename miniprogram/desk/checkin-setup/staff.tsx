import { View } from '@tarojs/components'
import { hasRole, useMe } from '../../cloud/use-me'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'
import { isStaff, type Settings } from './setup-form'
import type { Setup } from './use-setup'
import './checkin-setup.css'

interface StaffProps {
  setup: Setup
  settings: Settings
  fixed: boolean
  onChoose: () => void
  onOpen: (memberId: string) => void
}

/** Who receives people: those named, or everyone who is staff. */
export function Staff({ setup, settings, fixed, onChoose, onOpen }: StaffProps) {
  const { staff } = setup.values
  const warning = useWarning(staff)
  return (
    <Section title='签到台人员' end={staff.length > 0 && `${staff.length} 人`}>
      <Card>
        {staff.length === 0 && <Row title='没有点名' detail='工作人员都能在这场签到、特许入场。点了名，就只有点到的人和管理员能。' />}
        {staff.map(person => (
          <Row
            key={person.memberId}
            title={person.name}
            detail={
              isStaff(person, settings)
                ? settings.people.find(({ id }) => id === person.memberId)?.unitName
                : <Words tone='bad' size='cap'>已不是工作人员，移出后再保存</Words>
            }
            end={person.mayOverrule && <Tag>可特许入场</Tag>}
            label={person.name}
            onTap={fixed ? undefined : () => onOpen(person.memberId)}
          />
        ))}
      </Card>
      {warning && !fixed && <View className='setup-note'><Note tone='warn'>{warning}</Note></View>}
      {!fixed && (
        <View className='setup-adds line'><Button icon='users' block onTap={onChoose}>{staff.length > 0 ? '增减人员' : '点名'}</Button></View>
      )}
    </Section>
  )
}

/** What the caller may not have meant. */
function useWarning(staff: Settings['staff']): string | null {
  const { me } = useMe()
  if (staff.length === 0 || !me) return null
  if (!hasRole(me, 'admin') && !staff.some(({ memberId }) => memberId === me.id)) return '名单里没有您：保存后，您不能再在这场签到，也不能再改这里。'
  return staff.some(({ mayOverrule }) => mayOverrule) ? null : '没有人可特许入场：门口的例外和这里的设置，就只有管理员能办。'
}
