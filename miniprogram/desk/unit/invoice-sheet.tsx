import { useState } from 'react'
import { invoiceProblems } from '../../../shared/domain/invoice'
import { invoiceTypeNames } from '../../pages/register/register-words'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import { toast } from '../../components/toast/toast'
import { InvoiceLines } from '../invoice-lines'
import { draftOf, invoiceOf } from './invoice-form'
import type { UnitProps } from './unit-props'
import { useSave } from './use-save'

const types = (['special', 'ordinary'] as const).map(value => ({ value, label: invoiceTypeNames[value] }))

/** What the unit writes on invoices: what is wrong stands under a field once saving was tried, and then follows the typing. */
export function InvoiceSheet({ unit, reload, onClose }: UnitProps & { onClose: () => void }) {
  const [draft, setDraft] = useState(draftOf(unit))
  const [tried, setTried] = useState(false)
  const save = useSave(unit, reload)
  const problems = invoiceProblems(draft)

  async function submit() {
    setTried(true)
    if (problems.length > 0) return toast(`还有 ${problems.length} 项要看一下`, 'alert')
    if (await save({ invoice: invoiceOf(draft) })) onClose()
  }

  return (
    <Popup open title='开票资料' onClose={onClose} foot={<Bar plain><Button kind='primary' block onTap={submit}>保存发票</Button></Bar>}>
      <Seg label='发票类型' options={types} value={draft.type} onChange={type => setDraft({ ...draft, type })} />
      <InvoiceLines draft={draft} tried={tried} onChange={change => setDraft({ ...draft, ...change })} />
    </Popup>
  )
}
