import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Pane } from '../../components/desk/pane'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { SessionRows } from '../session-rows'

/** Every computer that anybody is signed in on: an administrator ends what should not be. */
export default function SessionsPage() {
  const state = useCall(cloud.session.all, {})
  return (
    <DeskFrame title='登录的电脑' roles={['admin']} current={deskRoutes.settings} state={state}>
      {({ now, sessions }) => (
        <Pane>
          {sessions.length > 0 ? (
            <SessionRows named now={now} sessions={sessions} onEnded={state.reload} />
          ) : (
            <Blank icon='lock' title='现在没有人在电脑上登录' detail='谁用手机扫码登录了电脑，都列在这里，可以随时退出。' />
          )}
        </Pane>
      )}
    </DeskFrame>
  )
}
