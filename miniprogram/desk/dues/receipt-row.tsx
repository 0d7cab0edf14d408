import { View } from '@tarojs/components'

import type { Receipt } from '../../../shared/contract/dues'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { openDuesReceipt } from '../routes'
import { yearsOf } from './words'

interface ReceiptRowProps {
  receipt: Receipt
  /** with whose it is */
  named?: boolean
  detail?: string
}

/** One receipt; a tap shows it whole. */
export function ReceiptRow({ receipt, named, detail }: ReceiptRowProps) {
  const { number, unitName, amount, receivedOn, takenBack } = receipt
  return (
    <Row
      airy
      title={named ? unitName : number}
      detail={<Dots items={[named && number, `${yearsOf(receipt)} 年会费`, `${receivedOn} 到账`, detail]} />}
      end={<Money fen={amount} />}
      onTap={() => openDuesReceipt(number)}
    >
      {takenBack && <View className='dues-state'><Tag icon='close'>已作废</Tag></View>}
    </Row>
  )
}
