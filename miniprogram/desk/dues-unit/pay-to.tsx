import Taro from '@tarojs/taro'

import type { Output } from '../../../shared/contract/call'
import type { Bill, dues } from '../../../shared/contract/dues'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'

interface PayToProps {
  payTo: Output<typeof dues.calls.unit>['payTo']
  unitName: string
  bills: readonly Bill[]
}

/** Where the money goes, and what to write with it so that it is found. */
export function PayTo({ payTo: { accountName, account, bank }, unitName, bills }: PayToProps) {
  const remark = `${unitName}${bills.filter(({ open }) => open > 0).map(({ year }) => year).reverse().join('、')}年会费`
  if (!account) return <Note>协会的收款账户还没有公布，缴费前咨询秘书处。</Note>
  return (
    <Pane title='怎么缴' end={<Button kind='text' size='s' onTap={() => Taro.setClipboardData({ data: [`户名：${accountName}`, `账号：${account}`, `开户行：${bank}`, `附言：${remark}`].join('\n') })}>复制</Button>}>
      <Row name='户名'>{accountName}</Row>
      <Row name='账号'>{account}</Row>
      <Row name='开户行'>{bank}</Row>
      <Row name='附言'>{remark}</Row>
    </Pane>
  )
}
