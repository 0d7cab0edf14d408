import { useRouter } from '@tarojs/taro'

import { mayChange, rulesOf } from '../../../shared/domain/policy-rules'
import { samplePolicy } from '../../../shared/domain/remuneration'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import type { LoadState } from '../../components/page/load-state'
import { goOnTo } from '../../pages/routes'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { PolicyEditor, type PolicyAnswer } from './policy-editor'
import { formOf, usualStart } from './policy-form'

/** The form for a new version of the payment rules, or for one that has not begun: `?id=2027-01-01`. */
export default function PolicyEditPage() {
  const { id } = useRouter().params
  const state = useCall(cloud.policy.versions, {})
  const { data } = state
  if (!data) return <Waiting state={state} />
  if (!id) return <NewVersion answer={data} reload={state.reload} />

  const version = data.versions.find(each => each.id === id)
  if (!version || !mayChange(version, data.now)) return <Waiting state={state} gone={!version} />
  return <PolicyEditor answer={data} version={version} initial={formOf(rulesOf(version), version.id, '')} reload={state.reload} />
}

/** Begins with what is in force, or what is to come after it; the first of all with the rules of 2021. */
function NewVersion({ answer, reload }: { answer: PolicyAnswer; reload: () => void }) {
  const { now, versions } = answer
  return <PolicyEditor answer={answer} initial={formOf(rulesOf(versions[0] ?? samplePolicy), usualStart(now, versions), '')} reload={reload} />
}

function Waiting({ state, gone }: { state: LoadState<PolicyAnswer>; gone?: boolean }) {
  return (
    <DeskFrame title='稿酬标准' roles={['editor', 'admin']} current={deskRoutes.statement} state={state}>
      <Blank
        icon='yuan'
        title={gone ? '这一版已经撤回' : '这一版已经起用，不能再改'}
        detail={gone ? '要用可以另订一版。' : '要改稿酬，另订一版，从以后的一天起用。'}
        action={{ label: '看各版标准', onTap: () => goOnTo(deskRoutes.policy) }}
      />
    </DeskFrame>
  )
}
