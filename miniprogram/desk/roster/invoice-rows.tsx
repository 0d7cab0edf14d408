import Taro from '@tarojs/taro'
import type { RosterEntry } from '../../../shared/contract/roster'
import { Button } from '../../components/button/button'
import { Row } from '../../components/row/row'
import { toast } from '../../components/toast/toast'

/** What the invoice has to say, to be copied into the program that makes it. */
export function InvoiceRows({ invoice }: Pick<RosterEntry, 'invoice'>) {
  if (!invoice) return null
  const lines = linesOf(invoice)
  const copy = async () => {
    await Taro.setClipboardData({ data: lines.map(line => line.join('：')).join('\n') })
    if (process.env.TARO_ENV === 'h5') toast('开票资料已复制', 'check')
  }
  return (
    <>
      <Row name='发票' end={<Button kind='text' size='s' onTap={copy}>复制资料</Button>}>
        {invoice.type === 'special' ? '增值税专用发票' : '普通发票'}
      </Row>
      {lines.map(([name, value]) => <Row key={name} name={name}>{value}</Row>)}
    </>
  )
}

function linesOf(invoice: NonNullable<RosterEntry['invoice']>): [string, string][] {
  return [
    ['抬头', invoice.title],
    ['税号', invoice.taxpayerNumber],
    ...(invoice.type === 'special'
      ? ([
          ['注册地址', invoice.address],
          ['注册电话', invoice.phone],
          ['开户银行', invoice.bank],
          ['银行账号', invoice.account],
        ] satisfies [string, string][])
      : []),
    ['收票邮箱', invoice.email],
  ]
}
