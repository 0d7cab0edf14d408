import { useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useMe } from '../../cloud/use-me'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { Applying } from './applying'
import { Standing } from './standing'
import { WithdrawSheet } from './withdraw-sheet'
import './apply.css'

/** A company applies to join; whoever applied sees where it stands, and puts right what came back. */
export default function ApplyPage() {
  const member = useMe()
  const mine = useCall(cloud.application.mine, {}, { keep: true })
  const [again, setAgain] = useState<string>()
  const [withdrawing, setWithdrawing] = useState(false)
  const state = allLoaded({ member, mine })
  const application = state.data?.mine.application ?? null

  if (!state.data) return <Page title='入会申请' state={state} />
  const over = withdrawing && application && (
    <WithdrawSheet application={application} onClose={() => setWithdrawing(false)} onDone={mine.reload} />
  )
  const shared = { state, over, onWithdraw: () => setWithdrawing(true) }
  if (application && application.stage !== 'returned' && again !== application.id) {
    return <Standing {...shared} application={application} onAgain={() => setAgain(application.id)} />
  }
  return (
    <Applying
      {...shared}
      key={`${application?.id} ${application?.revision}`}
      me={member.me}
      before={application}
      onSubmitted={() => {
        setAgain(undefined)
        mine.reload()
      }}
    />
  )
}
