import { View } from '@tarojs/components'
import { useState } from 'react'

import type { PolicyVersion } from '../../../shared/contract/policy'
import { dayAndTime, fullDayOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { AreaField } from '../../components/field/text-field'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'

interface WithdrawSheetProps {
  version: PolicyVersion
  onDone: () => void
  onClose: () => void
}

/** Takes back a version that has not begun, with a reason. */
export function WithdrawSheet({ version: { id, revision, effectiveFrom }, onDone, onClose }: WithdrawSheetProps) {
  const [why, setWhy] = useState('')
  const withdraw = useAction(cloud.policy.withdraw)

  async function confirm() {
    const told = await withdraw.run({ id, revision, why })
    if (!told) return
    if (told.outcome === 'withdrawn') toast('已撤回', 'check')
    else toast(told.outcome === 'begun' ? '这一版已经起用，不能再撤回' : `${told.by} ${dayAndTime(told.at)} 刚改过，看过再办`, 'alert')
    onDone()
    onClose()
  }
  return (
    <ConfirmSheet open title='撤回这一版' label='撤回' danger off={why.trim() === '' ? '写明为什么撤回' : undefined} onConfirm={confirm} onClose={onClose}>
      <View>{`${fullDayOf(effectiveFrom)}起不会用这一版，仍按之前的标准付。撤回的事由会留下。`}</View>
      <View className='sheet-rows'><AreaField label='为什么撤回' value={why} maxLength={200} placeholder='如：理事会未通过' onChange={setWhy} /></View>
    </ConfirmSheet>
  )
}
