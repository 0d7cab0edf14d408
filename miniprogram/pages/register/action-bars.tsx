import { View } from '@tarojs/components'

import { feeWords } from '../../../shared/domain/activity-words'
import type { Fen } from '../../../shared/domain/money'
import type { RefusalReason } from '../../../shared/contract/registration'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Money } from '../../components/money/money'
import { Words } from '../../components/text/words'
import { refusalWords } from './register-words'

interface Amount {
  fee: Fen
  /** there is only a place in line */
  full: boolean
  /** staff say who takes a seat */
  approval: boolean
  /** why nothing is taken any more, found out while the form was open */
  refusal: RefusalReason | null
}

/** Under the form: how much is left to fill in, what it will cost, and on. */
export function FillBar({ fee, full, approval, refusal, missing, onNext }: Amount & { missing: number; onNext: () => void }) {
  return (
    <Bar>
      <View className='grow'>
        <View className='cap muted'>
          <Words>
            {refusal
              ? '现在不能报名'
              : missing > 0
                ? `还有 ${missing} 项待填`
                : full
                  ? '席位已满，排到候补'
                  : approval
                    ? '填好了，会务审核'
                    : '都填好了'}
          </Words>
        </View>
        {fee > 0 ? <Money fen={fee} confirm size='m' /> : <Words strong>免费</Words>}
      </View>
      <Button kind='primary' off={refusal ? refusalWords[refusal] : undefined} onTap={onNext}>
        下一步：核对
      </Button>
    </Bar>
  )
}

interface ReviewBarProps extends Amount {
  onBack: () => void
  onSubmit: () => Promise<void>
}

/** Under what is looked through: back to change it, or register, with the amount in the act. */
export function ReviewBar({ fee, full, approval, refusal, onBack, onSubmit }: ReviewBarProps) {
  return (
    <Bar>
      <Button onTap={onBack}>返回修改</Button>
      <Button block kind='primary' off={refusal ? refusalWords[refusal] : undefined} onTap={onSubmit}>
        {full ? '候补，暂不缴费' : approval ? '提交，等会务审核' : `报名，${feeWords(fee)}`}
      </Button>
    </Bar>
  )
}

/** Under answers that are changed. */
export function ChangeBar({ missing, off, onSave }: { missing: number; off?: string; onSave: () => Promise<void> }) {
  return (
    <Bar>
      <View className='grow'>
        <Words size='cap' tone='muted'>{missing > 0 ? `还有 ${missing} 项待填` : '席位不变'}</Words>
      </View>
      <Button kind='primary' off={off} onTap={onSave}>
        保存修改
      </Button>
    </Bar>
  )
}
