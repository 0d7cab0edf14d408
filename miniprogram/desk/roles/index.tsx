import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Tabs } from '../../components/tabs/tabs'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { RightsList } from './rights-list'
import { RightsTables } from './rights-tables'
import { Team } from './team'
import './roles.css'

const tabs = [{ value: 'team', label: '人员' }, { value: 'rights', label: '能做什么' }] as const

/** Who works for the association in which role, and what each role may do. */
export default function RolesPage() {
  const state = useCall(cloud.member.team, {})
  const { me } = useMe()
  const wide = useWide()
  const [tab, setTab] = useState<'team' | 'rights'>('team')

  return (
    <DeskFrame
      title='工作权限'
      what='有工作权限的人'
      roles={['staff', 'editor', 'approver', 'treasurer', 'admin']}
      current={hasRole(me, 'admin') ? deskRoutes.settings : hasRole(me, 'staff', 'editor') ? deskRoutes.people : deskRoutes.roles}
      state={state}
      head={!wide && <Tabs options={tabs} value={tab} onChange={setTab} />}
    >
      {({ people }) => {
        if (!wide) return tab === 'team' ? <Team people={people} /> : <RightsList />
        return (
          <Columns>
            <Column width={340}><Team people={people} /></Column>
            <Column><RightsTables /></Column>
          </Columns>
        )
      }}
    </DeskFrame>
  )
}
