import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterRow } from '../../../shared/contract/roster'
import { numbersFrom } from '../../../shared/domain/numbers-from'
import { Row } from '../../components/row/row'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import type { Acts } from './use-acts'
import '../sheet.css'

interface CertifySheetProps {
  rows: readonly RosterRow[]
  /** what the activity gives to who passes */
  certificate: string
  certify: Acts['certify']
  onClose: () => void
}

/** Gives who passed a certificate: one number each, counted on from the first. */
export function CertifySheet({ rows, certificate, certify, onClose }: CertifySheetProps) {
  const [first, setFirst] = useState(rows.length === 1 ? rows[0]!.certificateNumber : '')
  const typed = first.trim()
  const numbers = rows.length === 1 ? [typed] : numbersFrom(typed, rows.length)
  const takesBack = rows.length === 1 && typed === '' && rows[0]!.certificateNumber !== ''

  const save = async () => {
    const done = await certify(rows.map(({ id }, i) => ({ registrationId: id, number: numbers![i]! })))
    if (done) onClose()
  }

  return (
    <ConfirmSheet
      open
      danger={takesBack}
      title={rows.length === 1 ? `给${rows[0]!.name}发证` : `给 ${rows.length} 人发证`}
      label={takesBack ? '收回证书登记' : `登记${certificate}，通知本人`}
      off={typed === '' && !takesBack ? '先填证书编号' : numbers ? undefined : '编号里要有数字，才能往下编'}
      onConfirm={save}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        <TextField
          label={rows.length === 1 ? '证书编号' : '第一个编号'}
          placeholder='如 河培2026-001'
          value={first}
          maxLength={40}
          onChange={setFirst}
        />
        {rows.length > 1 && numbers && rows.map((row, i) => <Row key={row.id} name={row.name}>{numbers[i]}</Row>)}
      </View>
      <View className='cap muted'>{spaced('要求这份证书的活动，会按这里的登记核对资格。')}</View>
    </ConfirmSheet>
  )
}
