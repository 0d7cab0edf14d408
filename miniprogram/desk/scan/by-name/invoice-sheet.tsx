import { useState } from 'react'
import { invoiceProblems } from '../../../../shared/domain/invoice'
import { invoiceTypeNames } from '../../../pages/register/register-words'
import { cloud } from '../../../cloud'
import { useAction } from '../../../cloud/use-action'
import { useCall } from '../../../cloud/use-call'
import { Bar } from '../../../components/bar/bar'
import { Button } from '../../../components/button/button'
import { Popup } from '../../../components/popup/popup'
import { Seg } from '../../../components/seg/seg'
import { toast } from '../../../components/toast/toast'
import { InvoiceLines } from '../../invoice-lines'
import { draftOf, invoiceOf, type Draft } from '../../unit/invoice-form'
import { invoiceRefusals } from './words'

const types = (['special', 'ordinary'] as const).map(value => ({ value, label: invoiceTypeNames[value] }))

interface InvoiceSheetProps {
  guest: { registrationId: string; name: string; unitName: string }
  onFilled: () => void
  onClose: () => void
}

/** What the invoice of somebody at the desk needs: what they told before, or else what their unit writes on invoices. */
export function InvoiceSheet({ guest: { registrationId, name, unitName }, onFilled, onClose }: InvoiceSheetProps) {
  const { data: person, status } = useCall(cloud.roster.entry, { registrationId })
  const unitId = person?.entry.unitId
  const { data: home, status: homeStatus } = useCall(cloud.unit.get, { id: unitId }, { wait: !unitId })
  // What is saved before the unit's own data are there would be refused for want of them.
  const isLoading = status === 'loading' || (Boolean(unitId) && homeStatus === 'loading')
  const [typed, setTyped] = useState<Partial<Draft>>({})
  const [tried, setTried] = useState(false)
  const fill = useAction(cloud.checkin.fillInvoice)

  const unit = home?.unit ?? { name: unitName, creditCode: '', address: '', invoice: null }
  const draft = { ...draftOf({ ...unit, invoice: person?.entry.invoice ?? unit.invoice }), ...typed }
  const change = (more: Partial<Draft>) => setTyped(earlier => ({ ...earlier, ...more }))

  async function save() {
    setTried(true)
    const count = invoiceProblems(draft).length
    if (count > 0) return toast(`还有 ${count} 项要看一下`, 'alert')
    const answer = await fill.run({ registrationId, invoice: invoiceOf(draft) })
    if (!answer) return
    if (answer.outcome === 'refused') return toast(invoiceRefusals[answer.reason], 'alert')
    toast(`${name}的开票信息已补上`, 'check')
    onFilled()
    onClose()
  }

  return (
    <Popup
      open
      title={`${name}的开票信息`}
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block busy={isLoading} onTap={save}>保存开票信息</Button></Bar>}
    >
      <Seg label='发票类型' options={types} value={draft.type} onChange={type => change({ type })} />
      <InvoiceLines draft={draft} tried={tried} onChange={change} />
    </Popup>
  )
}
