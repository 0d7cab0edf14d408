import type { Person } from '../../../shared/contract/member'
import { whyNotOfficer } from '../../../shared/domain/people-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { SwitchField } from '../../components/field/switch-field'
import { Section } from '../../components/section/section'
import { toast } from '../../components/toast/toast'
import { WorkField } from './work-field'

const refusals = {
  'not-confirmed': '单位确认以后才能设',
  'unit-not-member': '单位不在会，暂不能设信息员',
  'full': '一个单位最多两名信息员，先调整一名',
} as const

/** What the person is to the unit, and what work they do for the association. */
export function Offices({ person, onDone }: { person: Person; onDone: () => void }) {
  const setContact = useAction(cloud.member.setContact)
  const setOfficer = useAction(cloud.member.setOfficer)
  const isOfficer = person.roles.includes('officer')

  async function change(asked: Promise<{ outcome: 'done' } | { outcome: 'refused'; reason: keyof typeof refusals } | null>) {
    const told = await asked
    if (told?.outcome === 'refused') toast(refusals[told.reason], 'alert')
    if (told?.outcome === 'done') toast('已保存，通知了本人', 'check')
    if (told) onDone()
  }

  return (
    <Section near title='身份'>
      <Card>
        {person.may.nameOfficer ? (
          <SwitchField
            label='信息员'
            value={isOfficer}
            hint={officerHint(person)}
            onChange={officer => void change(setOfficer.run({ id: person.id, officer }))}
          />
        ) : (
          <Field label='信息员' readOnly>{isOfficer ? '是' : '否'}</Field>
        )}
        {person.may.nameContact ? (
          <SwitchField
            label='联络人'
            value={person.contact}
            hint='确认本单位人员，推荐信息员，更新单位资料'
            onChange={contact => void change(setContact.run({ id: person.id, contact }))}
          />
        ) : (
          <Field label='联络人' readOnly hint='由秘书处设'>{person.contact ? '是' : '否'}</Field>
        )}
        <WorkField person={person} onDone={onDone} />
      </Card>
    </Section>
  )
}

/** Who holds the unit's places, and why this person cannot have one now. */
function officerHint({ id, standing, unit }: Person): string {
  if (!unit) return ''
  const against = whyNotOfficer({ id, standing }, { state: unit.state, officers: unit.officers.map(officer => officer.id) })
  const names = unit.officers.filter(officer => officer.id !== id).map(({ name }) => name).join('、')
  if (against === 'full') return `已有两名：${names}；先调整一名`
  if (against) return refusals[against]
  return names ? `本单位另有：${names}` : '本单位还没有别的信息员'
}
