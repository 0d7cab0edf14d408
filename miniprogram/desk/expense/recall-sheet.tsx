import { View } from '@tarojs/components'

import type { Expense } from '../../../shared/contract/expense'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notRecalled } from '../signing/words'

interface RecallSheetProps {
  expense: Expense
  onDone: () => void
  onClose: () => void
}

/** Takes back what was sent, while nobody has signed it. */
export function RecallSheet({ expense: { id, revision }, onDone, onClose }: RecallSheetProps) {
  const { run } = useAction(cloud.signing.recall)

  async function recall() {
    const told = await run({ kind: 'expense', id, revision })
    if (!told) return
    if (told.outcome === 'refused') toast(notRecalled[told.reason], 'alert')
    else toast('已撤回，改好可再送', 'check')
    onDone()
    onClose()
  }

  return (
    <ConfirmSheet open title='撤回送签' label='撤回，改为草稿' onConfirm={recall} onClose={onClose}>
      <View>{spaced('还没有人签字，撤回后可以修改再送。')}</View>
    </ConfirmSheet>
  )
}
