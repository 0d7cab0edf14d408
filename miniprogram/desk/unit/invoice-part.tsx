import { useState } from 'react'
import { invoiceLabels, invoiceTypeNames } from '../../pages/register/register-words'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { InvoiceSheet } from './invoice-sheet'
import { draftOf, fieldsOf } from './invoice-form'
import type { UnitProps } from './unit-props'

/** What the unit writes on invoices. */
export function InvoicePart({ unit, reload }: UnitProps) {
  const [editing, setEditing] = useState(false)
  const draft = draftOf(unit)
  return (
    <Pane
      title='开票资料'
      end={<Button kind='text' size='s' onTap={() => setEditing(true)}>{unit.invoice ? '修改发票' : '填写发票'}</Button>}
    >
      {!unit.invoice && <Row detail='填好后留在单位资料里，本单位的人开票时照它核对。' />}
      {unit.invoice && <Row name='类型'>{invoiceTypeNames[unit.invoice.type]}</Row>}
      {unit.invoice && fieldsOf(draft).map(field => <Row key={field} name={invoiceLabels[field]}>{draft[field]}</Row>)}
      {editing && <InvoiceSheet unit={unit} reload={reload} onClose={() => setEditing(false)} />}
    </Pane>
  )
}
