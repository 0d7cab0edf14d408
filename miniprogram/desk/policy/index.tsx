import { useState } from 'react'

import type { PolicyVersion } from '../../../shared/contract/policy'
import { mayChange } from '../../../shared/domain/policy-rules'
import { policyInForce } from '../../../shared/domain/remuneration'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openPolicyEdit } from '../routes'
import { VersionPane, type VersionState } from './version-pane'
import { WithdrawSheet } from './withdraw-sheet'
import './policy.css'

/** The versions of the payment rules, each in words: the one in force and those before it, and beside them those to come. */
export default function PolicyPage() {
  const { me } = useMe()
  const wide = useWide()
  const [leaving, setLeaving] = useState<PolicyVersion>()
  const state = useCall(cloud.policy.versions, {})
  const mayAct = hasRole(me, 'editor', 'admin')
  const add = <Button size={wide ? 's' : 'm'} icon='plus' onTap={() => openPolicyEdit()}>订新标准</Button>

  return (
    <DeskFrame
      title='稿酬标准'
      roles={['editor', 'approver', 'treasurer', 'admin']}
      current={deskRoutes.statement}
      state={state}
      actions={mayAct && state.data && state.data.versions.length > 0 && add}
      over={leaving && <WithdrawSheet key={leaving.id} version={leaving} onDone={state.reload} onClose={() => setLeaving(undefined)} />}
    >
      {({ now, versions }) => {
        if (versions.length === 0) return <NoneYet mayAct={mayAct} />
        const inForce = policyInForce(versions, now)
        const stateOf = ({ id, effectiveFrom }: PolicyVersion): VersionState => (id === inForce?.id ? 'in-force' : effectiveFrom > now ? 'to-come' : 'earlier')
        const paneOf = (version: PolicyVersion) => (
          <VersionPane
            key={version.id}
            now={now}
            version={version}
            state={stateOf(version)}
            onRevise={mayAct && mayChange(version, now) ? () => openPolicyEdit(version.id) : undefined}
            onWithdraw={mayAct && mayChange(version, now) ? () => setLeaving(version) : undefined}
          />
        )
        const coming = versions.filter(version => stateOf(version) === 'to-come').reverse()
        const begun = versions.filter(version => stateOf(version) !== 'to-come')
        return (
          <Columns>
            {begun.length > 0 && <Column>{begun.map(paneOf)}</Column>}
            {coming.length > 0 && <Column>{coming.map(paneOf)}</Column>}
          </Columns>
        )
      }}
    </DeskFrame>
  )
}

function NoneYet({ mayAct }: { mayAct: boolean }) {
  return (
    <Blank
      icon='yuan'
      title='还没有稿酬标准'
      detail='订了第一版，简讯才能发布，稿酬才算得出。第一版可以从以前的日子起用。'
      action={mayAct ? { label: '订第一版', onTap: () => openPolicyEdit() } : undefined}
    />
  )
}
