import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Expense } from '../../../shared/contract/expense'
import { capitalAmount } from '../../../shared/domain/capital-amount'
import { amountProblem, expenseLengths, mostVouchers, usualVoucherFrom } from '../../../shared/domain/expense-rules'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { rowFor } from '../../../shared/domain/signing-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { signersInWords } from '../statement/signing-steps'
import { useExpenseForm } from './use-form'
import { useVoucher } from './use-voucher'
import { Vouchers, type Shown } from './vouchers'
import { WithdrawSheet } from './withdraw-sheet'
import { makers, returnedWords } from './words'

/** A browser's field for numbers takes no separators and shows none. */
const amountKeyboard = process.env.TARO_ENV === 'h5' ? 'text' : 'digit'

interface FormPageProps {
  /** the maker's own draft; a new one without */
  expense?: Expense
  onChanged: () => void
}

/** What the money is for, how much, to whom, and what shows it; who will sign is said while the amount is typed. */
export function FormPage({ expense, onChanged }: FormPageProps) {
  const wide = useWide()
  const [withdrawing, setWithdrawing] = useState(false)
  const form = useExpenseForm(expense, onChanged)
  const { values: { purpose, amount, payee, vouchers }, set, shown } = form
  const voucher = useVoucher(brought => set({ vouchers: [...vouchers, brought] }))
  const rules = useCall(cloud.signing.rules, {})

  const without = ({ fileId }: Shown) => set({ vouchers: vouchers.filter(each => each.fileId !== fileId) })
  const begun = Boolean(purpose || amount || payee || vouchers.length > 0)
  const acts = (
    <>
      <Button onTap={form.save}>存草稿</Button>
      <Button kind='primary' block onTap={form.submit}>{form.amount === null ? '送签' : `送签，${formatYuan(form.amount)} 元`}</Button>
    </>
  )
  const giveUp = expense
    ? <Button kind='text' danger onTap={() => setWithdrawing(true)}>撤销这张支出单</Button>
    : begun && <Button kind='text' onTap={() => { form.clear(); set({ purpose: '', amount: '', payee: '', vouchers: [] }) }}>清空重填</Button>

  return (
    <DeskFrame
      title='支出单'
      roles={makers}
      current={deskRoutes.expenses}
      bar={!wide && <Bar>{acts}</Bar>}
      over={withdrawing && expense && <WithdrawSheet expense={expense} onDone={onChanged} onClose={() => setWithdrawing(false)} />}
    >
      <Columns>
        <Column>
          {expense?.returned && <View className='expense__back'><Note tone='warn'>{`${returnedWords(expense.returned)}。${dayAndTime(expense.returned.at)}，改好可再送。`}</Note></View>}
          <Pane>
            <TextField label='事由' value={purpose} maxLength={expenseLengths.purpose} placeholder='这笔钱用在哪里' error={shown.purpose} onChange={value => set({ purpose: value })} />
            <TextField
              label='金额'
              keyboard={amountKeyboard}
              value={amount}
              maxLength={20}
              placeholder='元，如 3600 或 3,600.50'
              error={shown.amount ?? (amount.trim() ? amountProblem(amount) : null)}
              hint={form.amount !== null && `人民币${capitalAmount(form.amount)}`}
              onChange={value => set({ amount: value })}
            />
            <TextField label='付给' value={payee} maxLength={expenseLengths.payee} placeholder='收款单位或个人' error={shown.payee} onChange={value => set({ payee: value })} />
          </Pane>
          <Pane pad title={`凭证 ${vouchers.length} 份`}>
            <View className='cap muted'>{spaced(`${formatYuan(usualVoucherFrom)} 元起必附。JPG、PNG 图片或 PDF，每份不超过 5 MB，最多 ${mostVouchers} 份。`)}</View>
            {vouchers.length > 0 && <Vouchers vouchers={vouchers} onRemove={without} />}
            {(voucher.problem ?? shown.vouchers) && <View className='expense__problem' {...{ role: 'alert' }}><Words size='sub' tone='bad'>{voucher.problem ?? shown.vouchers}</Words></View>}
            <View className='expense__add'>
              <Button kind='weak' size='m' icon='plus' off={vouchers.length >= mostVouchers ? `最多 ${mostVouchers} 份，去掉一份再加` : undefined} onTap={voucher.choose}>添加凭证</Button>
            </View>
          </Pane>
        </Column>
        <Column width={320}>
          <Pane pad title='由谁签批'>
            <View className={form.amount === null ? 'muted' : undefined}>{spaced(rules.data && form.amount !== null ? signersInWords(rowFor(rules.data.rules, form.amount)) : '填好金额后，这里写明由谁签。')}</View>
            <View className='cap muted'>{spaced('送签后不能再改；经办人自己不签，也不付款。')}</View>
            {wide && <View className='expense__acts'>{acts}</View>}
          </Pane>
          {giveUp && <View className='expense__give-up'>{giveUp}</View>}
        </Column>
      </Columns>
    </DeskFrame>
  )
}
