import { View } from '@tarojs/components'
import { dayAndTime, deadline } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import { feeOf, type PlanForm } from './plan-form'

interface PublishSheetProps {
  open: boolean
  values: PlanForm
  onConfirm: () => unknown
  onClose: () => void
}

/** Says what publishing does, with the figures that cannot quietly be taken back. */
export function PublishSheet({ open, values, onConfirm, onClose }: PublishSheetProps) {
  return (
    <ConfirmSheet open={open} title='发布这场活动' label='发布，所有人可见' onConfirm={onConfirm} onClose={onClose}>
      <View className='h2 ink1'>{spaced(values.title)}</View>
      {promises(values).map(line => <View key={line}>{spaced(line)}</View>)}
      <View className='cap muted'>{spaced('发布后仍可修改；不办了可以取消，但不能再变回草稿。')}</View>
    </ConfirmSheet>
  )
}

function promises({ registrationOpensAt, registrationClosesAt, seats, fee, approval }: PlanForm): string[] {
  if (registrationOpensAt === null || registrationClosesAt === null) return []
  const price = feeOf(fee)
  return [
    '首页和活动里立即能看到。',
    `${dayAndTime(registrationOpensAt)} 开放报名，${deadline(registrationClosesAt)} 截止，${approval ? '审核通过后占席，共' : '先到先得'} ${seats} 席。`,
    price ? `每人 ${formatYuan(price)} 元。` : '不收费。',
  ]
}
