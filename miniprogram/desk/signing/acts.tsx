import { formatYuan } from '../../../shared/domain/money'
import { Button } from '../../components/button/button'
import type { PaperAnswer } from './words'

export type Sheet = 'sign' | 'refuse' | 'recall' | 'minute'

/** What who looks can do with the paper as it stands. */
export function Acts({ paper: { row, signoff, mayAttachMinute, mayRefuse, mayRecall }, onSheet }: { paper: PaperAnswer; onSheet: (sheet: Sheet) => void }) {
  const lacksMinute = mayAttachMinute && signoff.minute === null
  const leads = row.against === null || lacksMinute
  return (
    <>
      {mayRecall && <Button block={!mayRefuse && !leads} onTap={() => onSheet('recall')}>撤回送签</Button>}
      {mayRefuse && <Button danger block={!leads} onTap={() => onSheet('refuse')}>退回</Button>}
      {lacksMinute && <Button block kind='primary' onTap={() => onSheet('minute')}>附上会议纪要</Button>}
      {row.against === null && <Button block kind='primary' onTap={() => onSheet('sign')}>{`签字同意，${formatYuan(row.amount)} 元`}</Button>}
    </>
  )
}

export const hasActs = ({ row, signoff, mayAttachMinute, mayRefuse, mayRecall }: PaperAnswer): boolean =>
  row.against === null || mayRefuse || mayRecall || (mayAttachMinute && signoff.minute === null)
