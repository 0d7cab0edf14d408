import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Expense } from '../../../shared/contract/expense'
import { capitalAmount } from '../../../shared/domain/capital-amount'
import { dayAndTime, type Instant } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { payWayNames } from '../../../shared/domain/paying-rules'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Note } from '../../components/note/note'
import type { LoadState } from '../../components/page/load-state'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { open } from '../../pages/routes'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { StepList } from '../step-list'
import { PaySheet } from './pay-sheet'
import { RecallSheet } from './recall-sheet'
import { StateTag } from './state-tag'
import { Vouchers } from './vouchers'
import { actWords, expenseSteps, notPaid, readers } from './words'

type Answer = { now: Instant; expense: Expense }

/** An expense as it stands: how much, what for, to whom, what shows it, who signed and what is next. */
export function ViewPage({ state }: { state: LoadState<Answer> }) {
  const wide = useWide()
  const [sheet, setSheet] = useState<'pay' | 'recall'>()
  const { me } = useMe()
  const expense = state.data?.expense
  const closeSheet = () => setSheet(undefined)
  const acts = expense && actsOf(expense)

  function actsOf({ id, status, mine, signoff, amount, notPaying }: Expense) {
    if (status === 'approved' && hasRole(me, 'treasurer') && notPaying === null) {
      return <Button kind='primary' block onTap={() => setSheet('pay')}>{`登记付款，${formatYuan(amount)} 元`}</Button>
    }
    if (status !== 'submitted') return null
    if (mine && signoff?.steps.every(({ at }) => at === null)) return <Button block onTap={() => setSheet('recall')}>撤回送签</Button>
    return hasRole(me, 'approver') && !mine
      ? <Button kind='primary' block onTap={() => open(`${deskRoutes.signing}?kind=expense&id=${id}`)}>去签批</Button>
      : null
  }

  return (
    <DeskFrame
      title='支出单'
      roles={readers}
      current={deskRoutes.expenses}
      state={state}
      tag={expense && <StateTag expense={expense} />}
      bar={!wide && acts && <Bar>{acts}</Bar>}
      over={expense && (
        <>
          {sheet === 'pay' && <PaySheet expense={expense} onDone={state.reload} onClose={closeSheet} />}
          {sheet === 'recall' && <RecallSheet expense={expense} onDone={state.reload} onClose={closeSheet} />}
        </>
      )}
    >
      {({ now, expense: shown }) => (
        <Columns>
          <Column>
            <Head expense={shown} mayPay={hasRole(me, 'treasurer')} />
            <Papers vouchers={shown.vouchers} />
          </Column>
          <Column width={320}>
            <Pane pad title='进度'>
              <StepList steps={expenseSteps(shown, now)} />
              {wide && acts && <View className='expense__acts'>{acts}</View>}
            </Pane>
            <Pane title='经过'>
              {[...shown.history].reverse().map(({ at, by, what, why }) => (
                <Row key={`${at} ${what}`} title={<Words size='sub'>{actWords(what, why)}</Words>} detail={`${by}，${dayAndTime(at)}`} />
              ))}
            </Pane>
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}

function Head({ expense: { purpose, amount, payee, madeBy, status, signoff, payment, notPaying }, mayPay }: { expense: Expense; mayPay: boolean }) {
  const waits = status === 'approved' && mayPay
  return (
    <Pane pad>
      <View className='h2'><Words>{purpose || '没有写事由'}</Words></View>
      <View className='expense__amount'><Money fen={amount} size='xl' confirm={waits && notPaying === null} /></View>
      <View className='sub ink2'>{`人民币${capitalAmount(amount)}`}</View>
      <View className='expense__rows'>
        <Row name='付给'>{payee || '没有写'}</Row>
        <Row name='经办'>{madeBy}</Row>
        {signoff && <Row name='送签'>{dayAndTime(signoff.submittedAt)}</Row>}
        {payment && <Row name='付款'>{`${payment.by}，${payWayNames[payment.way]}，${dayAndTime(payment.at)}`}</Row>}
        {payment?.number && <Row name='单号'><View className='expense__number'>{payment.number}</View></Row>}
      </View>
      {waits && notPaying !== null && <Note>{`${notPaid[notPaying]}。`}</Note>}
    </Pane>
  )
}

function Papers({ vouchers }: Pick<Expense, 'vouchers'>) {
  return (
    <Pane pad title={`凭证 ${vouchers.length} 份`}>
      {vouchers.length === 0 ? <Words tone='muted'>没有附凭证。</Words> : <Vouchers vouchers={vouchers} />}
      {vouchers.filter(({ alsoIn }) => alsoIn.length > 0).map(({ fileId, name, alsoIn }) => (
        <Note key={fileId} tone='warn'>{`${name || '有一份凭证'}也附在“${alsoIn.map(other => other.purpose).join('”“')}”里，核对是不是同一笔。`}</Note>
      ))}
    </Pane>
  )
}
