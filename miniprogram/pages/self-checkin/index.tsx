import { useState } from 'react'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Page } from '../../components/page/page'
import { useMembersOnly } from '../members-only'
import { urls } from '../routes'
import { Outcome } from './outcome'
import { ReadWall } from './read-wall'
import type { SelfOutcome } from './self-words'

/** The contract takes no more; what is longer is no code of a wall anyway. */
const longestCode = 4_096

/** A person checks themselves in by the code on the wall, and is told how that went. */
export default function SelfCheckinPage() {
  const member = useMembersOnly(urls.selfCheckin)
  const self = useAction(cloud.checkin.self)
  const [outcome, setOutcome] = useState<SelfOutcome>()

  async function checkIn(code: string) {
    const answer = await self.run({ code: code.slice(0, longestCode) })
    if (answer) setOutcome(answer)
  }

  return (
    <Page title='自助签到' state={member}>
      {outcome ? <Outcome outcome={outcome} onAgain={() => setOutcome(undefined)} /> : <ReadWall busy={self.busy} onCode={checkIn} />}
    </Page>
  )
}
