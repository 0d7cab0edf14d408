import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { PayLine, payment as paymentContract } from '../../../shared/contract/payment'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { mayRemind, payWayNames, payWays, paymentInWords, whyNotPayable, type PayWay } from '../../../shared/domain/paying-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Money } from '../../components/money/money'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { SignaturePicture } from '../../components/signature-pad/signature-picture'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { Part } from '../index/part'
import { NumbersSheet } from '../numbers-sheet'
import { DisputePart } from './dispute-part'
import { PaySheet } from './pay-sheet'
import { TakeBackSheet } from './take-back-sheet'
import { useRemind } from './use-remind'
import { actWords, lackingWords } from './words'
import '../sheet.css'

type Entry = Output<typeof paymentContract.calls.line>

interface LineSheetProps {
  line: PayLine
  quarter: string
  /** what shows the lines as they are now */
  onDone: () => void
  onClose: () => void
}

/** One person's line: what they are paid, what they drew, the ways to pay and what each lacks, and what has been done. */
export function LineSheet({ line: seen, quarter, onDone, onClose }: LineSheetProps) {
  const { me } = useMe()
  const state = useHeld(useCall(cloud.payment.line, { lineId: seen.id }))
  const [way, setWay] = useState<PayWay>()
  const [sheet, setSheet] = useState<'numbers' | 'take-back'>()
  const changed = () => {
    state.reload()
    onDone()
  }
  const remind = useRemind(quarter, changed)
  const line = state.data?.line ?? seen
  const pays = hasRole(me, 'treasurer')

  if (way) return <PaySheet way={way} lines={[line]} onDone={changed} onClose={() => setWay(undefined)} />
  if (sheet === 'take-back' && line.payment) return <TakeBackSheet line={line} payment={line.payment} onDone={changed} onClose={() => setSheet(undefined)} />
  if (sheet === 'numbers' && state.data) return <NumbersSheet memberId={state.data.memberId} name={line.authorName} onClose={() => setSheet(undefined)} />

  const reminds = hasRole(me, 'editor', 'treasurer') && (line.state === 'open' || line.state === 'reminded')
  const soon = state.data && !mayRemind(line, state.data.now) ? '20 小时内催过了，晚些再催' : undefined
  return (
    <Popup open title={line.authorName} onClose={onClose} foot={reminds && <Bar plain><Button block icon='bell' off={soon} onTap={() => remind([line])}>催签</Button></Bar>}>
      <View className='sub muted'>{spaced(line.unitName)}</View>
      <View className='settle__sum'><Money fen={line.net} size='l' confirm={line.payment === null} /></View>
      <View className='sub ink2'><Dots items={[`${line.pieces} 篇`, `应发 ${formatYuan(line.gross)} 元`, `代扣税 ${formatYuan(line.tax)} 元`]} /></View>
      <Part what='发放情况' state={state}>
        {entry => (
          <>
            <Signed entry={entry} />
            {line.dispute && <DisputePart line={line} dispute={line.dispute} mayAnswer={hasRole(me, 'editor', 'treasurer') && !line.own} onDone={changed} />}
            {line.payment ? <PaidPart line={line} payment={line.payment} onTakeBack={pays && !line.own ? () => setSheet('take-back') : undefined} /> : <Ways line={line} pays={pays} onChoose={setWay} />}
            <Numbers entry={entry} onRead={hasRole(me, 'approver', 'treasurer', 'admin') ? () => setSheet('numbers') : undefined} />
            <Trail entry={entry} />
          </>
        )}
      </Part>
    </Popup>
  )
}

function Signed({ entry: { line, strokes } }: { entry: Entry }) {
  if (line.signedAt === null) return null
  return (
    <View className='pay-part'>
      <View className='pay-part__t strong'>本人签收</View>
      {strokes && <SignaturePicture name={line.authorName} strokes={strokes} />}
      <View className='cap muted'>{dayAndTime(line.signedAt)}</View>
    </View>
  )
}

const against: Readonly<Record<NonNullable<ReturnType<typeof whyNotPayable>>, string>> = {
  'own-line': '自己的稿酬由别人发放。',
  'disputed': '答复疑问、本人签收后再发。',
  'held': '结转到下季，不在这次发。',
  'settled': '已不发结清。',
  'paid': '',
}

function Ways({ line, pays, onChoose }: { line: PayLine; pays: boolean; onChoose: (way: PayWay) => void }) {
  const why = whyNotPayable({ state: line.state, memberId: line.own ? 'own' : '' }, 'own')
  return (
    <View className='pay-part'>
      <View className='pay-part__t strong'>发放</View>
      {why && <View className='sub ink2'>{spaced(against[why])}</View>}
      {!why && (
        <View className='sheet-rows'>
          {payWays.map(way => {
            const lacking = lackingWords(way, line)
            return (
              <Row
                key={way}
                icon={lacking ? 'minus' : 'yuan'}
                title={<Words tone={lacking ? 'muted' : undefined}>{payWayNames[way]}</Words>}
                detail={lacking || opened[way]}
                onTap={pays && !lacking ? () => onChoose(way) : undefined}
              />
            )
          })}
        </View>
      )}
    </View>
  )
}

const opened: Readonly<Record<PayWay, string>> = { cash: '核对身份证末四位，当面交付', wechat: '凭转账单号，可以不签收', bank: '转到登记的银行卡，凭流水号' }

function PaidPart({ line, payment: { way, number, at, by }, onTakeBack }: { line: PayLine; payment: NonNullable<PayLine['payment']>; onTakeBack?: () => void }) {
  return (
    <View className='pay-part'>
      <View className='pay-part__t strong'>已发放</View>
      <View className='sheet-rows'>
        <Row name={payWayNames[way]} end={`${formatYuan(line.net)} 元`}>{number || '当面交付'}</Row>
        <Row name='登记' end={onTakeBack && <Button kind='text' size='s' onTap={onTakeBack}>登记错了</Button>}>{`${by}，${dayAndTime(at)}`}</Row>
      </View>
    </View>
  )
}

function Numbers({ entry: { identityNumber, bankAccount, bankName }, onRead }: { entry: Entry; onRead?: () => void }) {
  return (
    <View className='pay-part'>
      <View className='pay-part__t strong'>证件与账户</View>
      <View className='sheet-rows'>
        <Row name='身份证'>{identityNumber || '没有登记'}</Row>
        <Row name='银行卡'>{bankAccount ? [bankAccount, bankName].filter(Boolean).join('，') : '没有登记'}</Row>
        {onRead && (identityNumber || bankAccount) && <Row icon='lock' title='查看完整号码' detail='会留下记录并告诉本人' onTap={onRead} />}
      </View>
    </View>
  )
}

function Trail({ entry: { earlierPayments, history } }: { entry: Entry }) {
  if (history.length + earlierPayments.length === 0) return null
  return (
    <View className='pay-part'>
      <View className='pay-part__t strong'>经过</View>
      <View className='sheet-rows'>
        {earlierPayments.map(({ way, amount, number, at, takenBackAt, takenBackBy, why }) => (
          <Row
            key={takenBackAt}
            title={`撤回过的登记：${[paymentInWords(way, amount), number].filter(Boolean).join('，')}`}
            detail={`${dayAndTime(at)}登记，${dayAndTime(takenBackAt)}由${takenBackBy}撤回：${why}`}
          />
        ))}
        {history.map(({ at, by, what, why }, index) => <Row key={index} title={actWords(what, why)} detail={<Dots items={[by, dayAndTime(at)]} />} />)}
      </View>
    </View>
  )
}
