import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Move } from '../../../shared/domain/unit-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { moveWords } from './move-words'
import type { UnitProps } from './unit-props'
import '../sheet.css'

/** Suspends a unit, ends its membership or takes it back: what that means, and why. */
export function StateSheet({ unit, reload, move, onClose }: UnitProps & { move: Move; onClose: () => void }) {
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.unit.changeState)
  const { title, means, done } = moveWords[move]

  async function change() {
    const outcome = await run({ id: unit.id, to: move, why: why.trim() })
    if (!outcome) return
    if (outcome.outcome === 'refused') toast('会籍刚有变动，看过新的再定', 'alert')
    else toast(done, 'check')
    reload()
    onClose()
  }

  return (
    <ConfirmSheet
      open
      title={title}
      label={`${title}，通知联络人`}
      danger={move === 'left'}
      off={why.trim() === '' ? '先写明原因' : undefined}
      onConfirm={change}
      onClose={onClose}
    >
      <View>{spaced(means)}</View>
      <View className='sheet-rows'>
        <TextField label='原因' column placeholder='写给单位联络人和信息员看' maxLength={100} value={why} onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}
