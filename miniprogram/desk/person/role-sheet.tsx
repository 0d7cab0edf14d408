import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Person, Work } from '../../../shared/contract/member'
import { postNames, roleDuties, roleNames } from '../../../shared/domain/role-words'
import { isSameWork, whyNotGrant, workChange, workOf } from '../../../shared/domain/work'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { reloadMe, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Field } from '../../components/field/field'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { toast } from '../../components/toast/toast'
import { ConfirmRoles } from './confirm-roles'
import { grantRefusals } from './grant-refusals'
import '../sheet.css'
import './role-sheet.css'

const posts = [{ value: 'none', label: '不审批' }, ...Object.entries(postNames).map(([value, label]) => ({ value, label }))]

interface RoleSheetProps {
  person: Person
  onDone: () => void
  onClose: () => void
}

/** Gives and takes work: chosen with a reason first, then read once more before it holds. */
export function RoleSheet({ person, onDone, onClose }: RoleSheetProps) {
  const { me } = useMe()
  const [before] = useState(() => workOf(person))
  const [after, setAfter] = useState(before)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const [reading, setReading] = useState(false)
  const { data: team } = useCall(cloud.member.team, {})
  const grant = useAction(cloud.member.grant)

  const isCaller = me?.id === person.id
  const isLastAdmin = before.admin && team?.people.filter(({ roles }) => roles.includes('admin')).length === 1
  const against = whyNotGrant({ standing: person.standing, bound: person.bound, unit: person.unit?.state ?? null, isCaller }, before, after)
  const change = (some: Partial<Work>) => setAfter({ ...after, ...some })

  function read() {
    setTried(true)
    if (why.trim()) setReading(true)
  }

  async function give() {
    const told = await grant.run({ id: person.id, before, after, why: why.trim() })
    // Who gave up being an administrator, and heard no answer, is turned away when asking again: it is done.
    if (isCaller) reloadMe()
    if (!told) return
    if (told.outcome === 'refused') toast(grantRefusals[told.reason], 'alert')
    else toast(isCaller ? '已调整' : '已调整，通知了本人', 'check')
    onDone()
    onClose()
  }

  if (reading) {
    return (
      <ConfirmRoles
        name={person.name}
        change={workChange(before, after)}
        givesUpAdmin={isCaller && before.admin && !after.admin}
        onConfirm={give}
        onBack={() => setReading(false)}
        onClose={onClose}
      />
    )
  }

  const off = isSameWork(before, after) ? '还没有改动' : against ? grantRefusals[against] : undefined
  return (
    <Popup
      open
      title={`${person.name}的工作权限`}
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block off={off} onTap={read}>下一步：核对</Button></Bar>}
    >
      <View className='sheet-rows'>
        {(['editor', 'staff', 'treasurer'] as const).map(role => (
          <SwitchField key={role} label={roleNames[role]} value={after[role]} hint={roleDuties[role]} onChange={value => change({ [role]: value })} />
        ))}
        {isLastAdmin ? (
          <Field label={roleNames.admin} readOnly hint='这是唯一的管理员。先给另一人管理员权限，再收回这一个'>是</Field>
        ) : (
          <SwitchField label={roleNames.admin} value={after.admin} hint={roleDuties.admin} onChange={admin => change({ admin })} />
        )}
        <Field label={roleNames.approver} column hint='审批人必有职务，按职务签批'>
          <View className='role-posts'>
            <Chips
              single
              inset
              options={posts}
              values={[after.post ?? 'none']}
              onToggle={post => change({ post: post === 'none' ? null : (post as Work['post']) })}
            />
          </View>
        </Field>
        <TextField label='事由' value={why} maxLength={60} placeholder='如：接替培训部工作' error={tried && !why.trim() ? '写明为什么调整，会留在记录里' : null} onChange={setWhy} />
      </View>
      {against && <Note tone='warn'>{grantRefusals[against]}</Note>}
    </Popup>
  )
}
