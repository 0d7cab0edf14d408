import { useState } from 'react'
import type { Person } from '../../../shared/contract/member'
import { rolesInWords } from '../../../shared/domain/role-words'
import { hasRole, useMe } from '../../cloud/use-me'
import { Field } from '../../components/field/field'
import { Icon } from '../../components/icon/icon'
import { RoleSheet } from './role-sheet'

/** What work a person does for the association; an administrator gives and takes it here. */
export function WorkField({ person, onDone }: { person: Person; onDone: () => void }) {
  const { me } = useMe()
  const [open, setOpen] = useState(false)
  const work = rolesInWords({ roles: person.roles.filter(role => role !== 'officer'), post: person.post })

  if (!hasRole(me, 'admin')) return work ? <Field label='工作权限' readOnly hint='由管理员给予和收回'>{work}</Field> : null
  return (
    <>
      <Field label='工作权限' empty={!work} end={<Icon name='chevron-right' size={16} color='ink-off' />} onTap={() => setOpen(true)}>
        {work || '没有，可以给予'}
      </Field>
      {open && <RoleSheet person={person} onDone={onDone} onClose={() => setOpen(false)} />}
    </>
  )
}
