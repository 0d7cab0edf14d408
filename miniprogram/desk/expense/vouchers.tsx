import { Image, View } from '@tarojs/components'
import { useState } from 'react'

import type { Expense } from '../../../shared/contract/expense'
import { openFile } from '../../cloud/open-file'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'

/** A voucher as far as it is shown. */
export type Shown = Pick<Expense['vouchers'][number], 'fileId' | 'name' | 'kind' | 'url'>

/** Pictures and PDFs side by side; in a form each can be taken out. */
export function Vouchers({ vouchers, onRemove }: { vouchers: readonly Shown[]; onRemove?: (voucher: Shown) => void }) {
  return (
    <View className='expense__vouchers'>
      {vouchers.map((voucher, at) => <Voucher key={voucher.fileId} voucher={voucher} label={voucher.name || `凭证 ${at + 1}`} onRemove={onRemove && (() => onRemove(voucher))} />)}
    </View>
  )
}

function Voucher({ voucher: { url, kind }, label, onRemove }: { voucher: Shown; label: string; onRemove?: () => void }) {
  // A link is good for an hour, a form may be taken up again much later.
  const [gone, setGone] = useState(false)
  const isPicture = kind !== 'pdf'
  const see = () => (url ? openFile(url, isPicture).catch(lost) : lost())
  return (
    <View className='expense__voucher'>
      <Tap label={`看${label}`} onTap={() => void see()}>
        {isPicture && url && !gone
          ? <Image className='expense__picture' src={url} mode='aspectFill' onError={() => setGone(true)} />
          : <View className='expense__picture expense__picture--doc'><Icon name={isPicture ? 'picture' : 'doc'} size={32} color='ink-3' /></View>}
        <View className='expense__caption cap muted'>{spaced(label)}</View>
      </Tap>
      {onRemove && <Tap className='expense__remove' label={`去掉${label}`} onTap={onRemove}><View className='expense__x'><Icon name='close' size={16} color='white' /></View></Tap>}
    </View>
  )
}

const lost = () => toast('没有打开，下拉刷新后再试', 'alert')
