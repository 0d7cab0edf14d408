import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { RosterRow } from '../../../shared/contract/roster'
import { paymentWayNames, roomNames } from '../../../shared/domain/activity-words'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan, type Fen } from '../../../shared/domain/money'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { InvoiceRows } from './invoice-rows'
import { Standing, numberOf, owes } from './words'
import '../sheet.css'

interface PersonSheetProps {
  row: RosterRow
  fee: Fen
  onSettle: () => void
  onClose: () => void
}

/** All that a person answered, what they paid and when they came. */
export function PersonSheet({ row, fee, onSettle, onClose }: PersonSheetProps) {
  const call = () => Taro.makePhoneCall({ phoneNumber: row.phone }).catch(() => undefined)
  return (
    <Popup
      open
      title={row.name}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button icon='phone' block={!owes(row, fee)} onTap={call}>拨打电话</Button>
          {owes(row, fee) && (
            <Button kind='primary' block onTap={onSettle}>{`登记缴费，${formatYuan(fee)} 元`}</Button>
          )}
        </Bar>
      }
    >
      <View className='sheet-rows'>
        <Row name='编号' end={<Standing row={row} fee={fee} />}>{numberOf(row)}</Row>
        <Row name='单位'>{row.unitName}</Row>
        {row.department && <Row name='部门'>{row.department}</Row>}
        <Row name='手机'>{row.phone}</Row>
        <Row name='报名时间'>{dayAndTime(row.registeredAt)}</Row>
        {row.paidBy && <Row name='缴费方式'>{paymentWayNames[row.paidBy]}</Row>}
        <Row name='签到'>{row.arrivedAt === null ? '未到' : `${dayAndTime(row.arrivedAt)} ${row.desk ?? ''}`}</Row>
        <Row name='住宿'>{roomNames[row.room]}</Row>
        {row.remark && <Row name='备注'>{row.remark}</Row>}
        <InvoiceRows invoice={row.invoice} />
      </View>
    </Popup>
  )
}
