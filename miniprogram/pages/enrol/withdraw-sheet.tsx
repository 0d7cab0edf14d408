import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import type { UnitPerson } from './unit-people'
import './enrol.css'

const refusals = {
  'not-registered': '这份报名已经取消了',
  'arrived': '已经签到，不用再取消',
  'too-late': '已过取消期限，去不了可咨询会务',
  'ended': '活动已经结束，不能再取消',
  'in-a-team': '已经入队，由领队调整名单',
} as const

interface WithdrawSheetProps {
  person: UnitPerson
  onDone: () => void
  onClose: () => void
}

/** Gives back the place of one of the unit. */
export function WithdrawSheet({ person, onDone, onClose }: WithdrawSheetProps) {
  const [reason, setReason] = useState('')
  const withdraw = useAction(cloud.enrolment.withdraw)

  async function act() {
    const outcome = await withdraw.run({ registrationId: person.id, reason: reason.trim() })
    if (!outcome) return
    if (outcome.outcome === 'cancelled') toast(`已取消${person.name}的报名`, 'check')
    else toast(refusals[outcome.reason], 'alert')
    onClose()
    onDone()
  }

  return (
    <Popup
      open
      title={`取消${person.name}的报名`}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>先不取消</Button>
          <Button block danger off={reason.trim() === '' ? '写一句原因，本人会看到' : undefined} onTap={act}>取消报名，告诉本人</Button>
        </Bar>
      }
    >
      <View className='ink2'>{spaced(`${person.name}的席位会让给候补的下一位，再报要重新排。`)}</View>
      <View className='enrol-rows'>
        <AreaField label='原因' value={reason} maxLength={100} placeholder='本人会看到，如 临时出差' onChange={setReason} />
      </View>
    </Popup>
  )
}
