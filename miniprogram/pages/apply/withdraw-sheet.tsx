import type { Application } from '../../../shared/contract/application'
import { stageNames } from '../../../shared/domain/application-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'

interface WithdrawSheetProps {
  application: Application
  onClose: () => void
  /** it was withdrawn, or stands otherwise than was shown: look again */
  onDone: () => void
}

/** Takes the application back: what comes of it, and the act. */
export function WithdrawSheet({ application: { id, revision }, onClose, onDone }: WithdrawSheetProps) {
  const { run } = useAction(cloud.application.withdraw)

  async function withdraw() {
    const outcome = await run({ id, revision })
    if (!outcome) return
    if (outcome.outcome === 'done') toast('申请已撤回', 'check')
    else toast(`申请刚有变动：${stageNames[outcome.application.stage]}`, 'alert')
    onClose()
    onDone()
  }

  return (
    <Popup
      open
      title='撤回申请'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>再想想</Button>
          <Button block danger onTap={withdraw}>撤回，删除执照图片</Button>
        </Bar>
      }
    >
      <Words>撤回后不再办理，信用代码空出来，以后可以重新申请。</Words>
    </Popup>
  )
}
