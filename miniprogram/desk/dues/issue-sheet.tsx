import { View } from '@tarojs/components'

import { formatYuan } from '../../../shared/domain/money'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { Part } from '../index/part'
import '../sheet.css'

interface IssueSheetProps {
  year: string
  onDone: () => void
  onClose: () => void
}

/** Shows what would be billed, and bills it. */
export function IssueSheet({ year, onDone, onClose }: IssueSheetProps) {
  const state = useCall(cloud.dues.preview, { year })
  const { run } = useAction(cloud.dues.issue)
  const { data } = state
  const found = data?.outcome === 'preview' ? data : undefined
  const off = !data ? '正在核对单位' : !found ? '先定这一年的会费标准' : found.units === 0 ? '会员单位都有账单了' : undefined

  async function issue() {
    const told = await run({ year })
    if (!told) return
    if (told.outcome === 'issued') toast(`开了 ${told.units} 张账单，通知了联络人`, 'check')
    else toast(told.reason === 'no-rates' ? '这一年还没有会费标准' : '会员单位都有账单了', 'alert')
    onDone()
    onClose()
  }

  return (
    <ConfirmSheet open title={`${year} 年会费账单`} label={found && found.units > 0 ? `开 ${found.units} 张账单` : '开账单'} off={off} onConfirm={issue} onClose={onClose}>
      <Part what='单位' state={state}>
        {told => {
          if (told.outcome === 'refused') return <View>{spaced(`${year} 年还没有会费标准。到“标准”里定好再开。`)}</View>
          if (told.units === 0) return <View>{spaced(`${told.already} 个会员单位都有账单了，没有要补开的。`)}</View>
          return (
            <>
              <View>{spaced(`按现在的级别，共 ${formatYuan(told.amount)} 元。${told.already > 0 ? `另有 ${told.already} 个单位已有账单。` : ''}`)}</View>
              <View className='sheet-rows'>
                {told.byGrade.map(({ grade, units, amount }) => <Row key={grade} name={gradeNames[grade]} end={`${formatYuan(amount)} 元`}>{`${units} 个`}</Row>)}
              </View>
              <View className='cap muted'>{spaced('账单开出后通知各单位联络人。以后入会的单位，再点一次补开。')}</View>
            </>
          )
        }}
      </Part>
    </ConfirmSheet>
  )
}
