import { Image, View } from '@tarojs/components'

import type { Expense } from '../../../shared/contract/expense'
import { dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { openFile } from '../../cloud/open-file'
import { useCall } from '../../cloud/use-call'
import { Pane } from '../../components/desk/pane'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { Part } from '../index/part'

/** An expense on one page, for who signs it: what for, to whom, and what proves it. */
export function ExpensePart({ id }: { id: string }) {
  const answer = useCall(cloud.expense.show, { id })
  return (
    <Part what='支出' state={answer}>
      {({ expense: { payee, madeBy, madeAt, vouchers } }) => (
        <>
          <Pane title='支出'>
            <Row name='付给'>{payee}</Row>
            <Row name='制单'>{`${madeBy}，${dayAndTime(madeAt)}`}</Row>
          </Pane>
          <Pane pad title='凭证' end={<Words size='sub' tone='muted'>{`${vouchers.length} 份`}</Words>}>
            {vouchers.length === 0 && <Words tone='muted'>没有附凭证。</Words>}
            <View className='sgn__vouchers'>{vouchers.map((voucher, at) => <Voucher key={voucher.fileId} voucher={voucher} at={at} />)}</View>
            <SeenElsewhere vouchers={vouchers} />
          </Pane>
        </>
      )}
    </Part>
  )
}

/** The very same file proves another expense too. */
function SeenElsewhere({ vouchers }: Pick<Expense, 'vouchers'>) {
  const purposes = [...new Set(vouchers.flatMap(({ alsoIn }) => alsoIn.map(({ purpose }) => purpose)))]
  if (purposes.length === 0) return null
  return <View className='sgn__note'><Note tone='warn'>{`同样的凭证也附在“${purposes.join('”“')}”里，核对是不是同一笔。`}</Note></View>
}

function Voucher({ voucher: { url, kind, name }, at }: { voucher: Expense['vouchers'][number]; at: number }) {
  const label = name || `凭证 ${at + 1}`
  const isPicture = kind !== 'pdf'
  const see = () => (url ? void openFile(url, isPicture).catch(() => toast('没有打开，再点一次', 'alert')) : toast('文件不在了，联系制单人', 'alert'))
  return (
    <Tap className='sgn__voucher' label={`看${label}`} onTap={see}>
      {isPicture && url ? <Image className='sgn__picture' src={url} mode='aspectFill' /> : <View className='sgn__picture sgn__picture--doc sub ink2'>{url ? 'PDF' : '缺失'}</View>}
      <View className='sgn__caption cap muted'>{label}</View>
    </Tap>
  )
}
