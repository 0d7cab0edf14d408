import { useState } from 'react'
import type { Output } from '../../shared/contract/call'
import type { session } from '../../shared/contract/session'
import type { Instant } from '../../shared/domain/instant'
import { cloud } from '../cloud'
import { useAction } from '../cloud/use-action'
import { Button } from '../components/button/button'
import { Row } from '../components/row/row'
import { toast } from '../components/toast/toast'
import { ConfirmSheet } from './confirm-sheet'
import { machineWords, sessionTimes } from './session-words'

type Session = Output<typeof session.calls.mine>['sessions'][number]

interface SessionRowsProps {
  now: Instant
  sessions: readonly Session[]
  /** says whose each is, for who sees everybody's */
  named?: boolean
  onEnded: () => void
}

/** Computers that somebody is signed in on, each with the way to end it. */
export function SessionRows({ now, sessions, named, onEnded }: SessionRowsProps) {
  const { run } = useAction(cloud.session.end)
  const [ending, setEnding] = useState<Session>()

  async function end() {
    const told = ending && (await run({ which: 'one', id: ending.id }))
    setEnding(undefined)
    if (!told) return
    toast('已退出', 'check')
    onEnded()
  }

  return (
    <>
      {sessions.map(each => (
        <Row
          key={each.id}
          airy
          title={[named && each.name, machineWords(each)].filter(Boolean).join('，')}
          detail={sessionTimes(now, each)}
          end={each.current ? '这台电脑' : <Button size='s' onTap={() => setEnding(each)}>退出</Button>}
        />
      ))}
      <ConfirmSheet open={ending !== undefined} title='退出这台电脑' label='退出' danger onConfirm={end} onClose={() => setEnding(undefined)}>
        {ending && `${machineWords(ending)}上的登录马上结束，要再用得重新扫码。`}
      </ConfirmSheet>
    </>
  )
}
