import { View } from '@tarojs/components'
import { invoiceProblems, type InvoiceField } from '../../shared/domain/invoice'
import { invoiceLabels } from '../pages/register/register-words'
import { TextField } from '../components/field/text-field'
import { fieldsOf, type Draft } from './unit/invoice-form'
import './sheet.css'

/** The longest that is accepted. @source shared/contract/invoice.ts */
const longest: Readonly<Record<InvoiceField, number>> = { title: 80, taxpayerNumber: 60, address: 100, phone: 30, bank: 80, account: 40, email: 80 }

interface InvoiceLinesProps {
  draft: Draft
  /** Saving was tried: what is wrong stands under its field, and follows the typing. */
  tried: boolean
  onChange: (change: Partial<Draft>) => void
}

/** The lines of a sheet that say what an invoice of the draft's type needs. */
export function InvoiceLines({ draft, tried, onChange }: InvoiceLinesProps) {
  const problems = tried ? invoiceProblems(draft) : []
  return (
    <View className='sheet-rows'>
      {fieldsOf(draft).map(field => (
        <TextField
          key={field}
          label={invoiceLabels[field]}
          maxLength={longest[field]}
          value={draft[field]}
          error={problems.find(problem => problem.field === field)?.problem}
          onChange={value => onChange({ [field]: value })}
        />
      ))}
    </View>
  )
}
