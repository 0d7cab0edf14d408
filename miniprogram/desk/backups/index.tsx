import { useEffect } from 'react'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Note } from '../../components/note/note'
import { toast } from '../../components/toast/toast'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { BackupFigures } from './backup-figures'
import { Backups } from './backups'
import { HowToRestore } from './how-to-restore'
import { restoredWords } from './words'

/** While something is under way, ms. */
const lookAgain = 5_000

/** What there is of the association's data a second time, whether it is good, and how it would be put back. */
export default function BackupsPage() {
  const wide = useWide()
  const state = useHeld(useCall(cloud.backup.list, {}))
  const start = useAction(cloud.backup.start)
  const check = useAction(cloud.backup.check)
  const { data, reload } = state
  const making = data?.backups.some(each => each.state === 'under-way') ?? false
  const busy = data?.backups.some(each => each.phase !== 'done') ?? false

  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(reload, lookAgain)
    return () => clearTimeout(timer)
  }, [busy, data, reload])

  async function backUp() {
    const told = await start.run({})
    if (told) toast(told.outcome === 'asked' ? '一分钟内开始，做好会列在这里' : '正在备份，不用再点', 'clock')
    reload()
  }

  async function readBack(id: string) {
    const told = await check.run({ id })
    if (told) toast(told.outcome === 'asked' ? '一分钟内开始校验' : '这一份已不能校验', told.outcome === 'asked' ? 'clock' : 'alert')
    reload()
  }

  return (
    <DeskFrame
      title='数据备份'
      roles={['admin']}
      current={deskRoutes.settings}
      state={state}
      actions={<Button kind='primary' size={wide ? 's' : 'm'} icon='reload' off={making ? '正在备份，不用再点' : undefined} onTap={backUp}>立即备份</Button>}
    >
      {({ now, rules, backups, overdue, restored }) => (
        <Columns>
          <Column>
            {overdue && <Note tone='warn'>已经三天没有完好的新备份。看看下面没做成的原因，立即备份一份。</Note>}
            {restored && <Note>{restoredWords(restored)}</Note>}
            <BackupFigures now={now} rules={rules} backups={backups} />
            <Pane>
              {backups.length > 0 ? (
                <Backups now={now} backups={backups} onCheck={readBack} />
              ) : (
                <Blank icon='shield' title='还没有备份' detail={`每天 ${rules.at} 自动备份一份，也可以现在就备份。`} />
              )}
            </Pane>
          </Column>
          <Column width={320}><HowToRestore /></Column>
        </Columns>
      )}
    </DeskFrame>
  )
}
