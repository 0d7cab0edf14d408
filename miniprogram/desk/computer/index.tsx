import { useState } from 'react'
import { worksAtDesk } from '../../../shared/domain/session-rules'
import { errorSentences } from '../../../shared/errors'
import { useInCloud } from '../../cloud/browser-sign-in'
import { Page } from '../../components/page/page'
import { useMembersOnly } from '../../pages/members-only'
import { urls } from '../../pages/routes'
import { Asked } from './asked'
import { OwnSessions } from './own-sessions'
import { ReadCode } from './read-code'

/** The contract takes no more; what is longer is no code of ours anyway. */
const longestCode = 200

/** On the phone: lets a computer in by the code on its screen, and ends what was let in. */
export default function ComputerPage() {
  const member = useMembersOnly(urls.computer)
  const inBrowser = useInCloud() === true
  const [code, setCode] = useState<string>()
  const { me } = member

  const against = inBrowser ? 'ONLY_ON_PHONE' : me && !worksAtDesk(me) ? 'FORBIDDEN' : null
  if (against) {
    const error = { code: against, message: errorSentences[against] }
    return <Page title='电脑登录' state={{ ...member, status: 'failed', data: undefined, error }} />
  }
  if (me && code) return <Asked key={code} me={me} code={code} onAgain={() => setCode(undefined)} />
  return (
    <Page title='电脑登录' state={member}>
      <ReadCode onCode={read => setCode(read.slice(0, longestCode))} />
      {me && <OwnSessions />}
    </Page>
  )
}
