import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import { capitalAmount } from '../../../shared/domain/capital-amount'
import { duesLengths } from '../../../shared/domain/dues-rules'
import { dateKey, dayAndTime, fullDayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { payWayNames } from '../../../shared/domain/paying-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { DeskFrame } from '../desk-frame'
import { actWords, keepers, readers, yearsOf } from '../dues/words'
import { deskRoutes } from '../rail-items'
import { onPaper } from '../statement-print/on-paper'
import '../sheet.css'
import './dues-receipt.css'

/** One receipt, to be read, printed or made void: `?receipt=2026-000012`. */
export default function DuesReceiptPage() {
  const { receipt: number = '' } = useRouter().params
  const state = useCall(cloud.dues.receipt, { receipt: number })
  const [voiding, setVoiding] = useState(false)
  const { me } = useMe()
  const wide = useWide()
  const size = wide ? 's' : 'm'
  const seesAll = hasRole(me, ...readers)
  const mayVoid = hasRole(me, ...keepers) && state.data?.receipt.takenBack === null

  return (
    <DeskFrame
      title={`收据 ${number}`}
      what='收据'
      roles={[...readers, 'contact']}
      current={seesAll ? deskRoutes.dues : deskRoutes.ownUnit}
      state={state}
      actions={state.data && (
        <>
          {mayVoid && <Button size={size} danger onTap={() => setVoiding(true)}>作废</Button>}
          {process.env.TARO_ENV === 'h5' && <Button kind='primary' size={size} icon='receipt' onTap={() => window.print()}>打印</Button>}
        </>
      )}
      over={voiding && state.data && <VoidSheet number={number} amount={state.data.receipt.amount} onDone={state.reload} onClose={() => setVoiding(false)} />}
    >
      {({ receipt, association, receiptsBy, history }) => (
        <>
          {process.env.TARO_ENV === 'h5' && <style>{onPaper}</style>}
          <View className='receipt'>
            {association && <View className='receipt__whose'>{association}</View>}
            <View className='receipt__title'>会费收据</View>
            <View className='receipt__head'>
              <View>{spaced(`编号 ${receipt.number}`)}</View>
              <View>{spaced(fullDayOf(receipt.at))}</View>
            </View>
            <Line name='今收到'>{receipt.unitName}</Line>
            <Line name='款项'>{`${yearsOf(receipt)} 年会费`}</Line>
            <Line name='金额大写'>{capitalAmount(receipt.amount)}</Line>
            <Line name='金额'>{`¥ ${formatYuan(receipt.amount)}`}</Line>
            <Line name='到账'>{[receipt.receivedOn, payWayNames[receipt.way], receipt.reference].filter(Boolean).join('，')}</Line>
            {receipt.payer && receipt.payer !== receipt.unitName && <Line name='付款人'>{receipt.payer}</Line>}
            <View className='receipt__foot'>
              <View>{spaced(`经手人 ${receipt.by}`)}</View>
              {receiptsBy && <View>{spaced(`开票人 ${receiptsBy}`)}</View>}
              <View>收款单位（章）</View>
            </View>
            {receipt.takenBack && <View className='receipt__void'>作废</View>}
          </View>
          {receipt.takenBack && <Note tone='warn'>{`${dateKey(receipt.takenBack.at)} 由${receipt.takenBack.by}作废：${receipt.takenBack.why}`}</Note>}
          {process.env.TARO_ENV !== 'h5' && <Note>在电脑浏览器里打开这一页就能打印。</Note>}
          <View className='receipt__trail'>
            <Pane title='经过'>
              {history.map(({ at, by, what, why }, index) => <Row key={index} title={[actWords(what), why].filter(Boolean).join('：')} detail={<Dots items={[by, dayAndTime(at)]} />} />)}
            </Pane>
          </View>
        </>
      )}
    </DeskFrame>
  )
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <View className='receipt__line'>
      <View className='receipt__name'>{name}</View>
      <View className='receipt__value'>{spaced(children)}</View>
    </View>
  )
}

function VoidSheet({ number, amount, onDone, onClose }: { number: string; amount: number; onDone: () => void; onClose: () => void }) {
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.dues.takeBack)
  async function takeBack() {
    const told = await run({ receipt: number, why: why.trim() })
    if (!told) return
    toast(told.outcome === 'taken-back' ? '收据已作废，账单恢复未缴' : '这张收据已经作废了', told.outcome === 'taken-back' ? 'check' : 'alert')
    onDone()
    onClose()
  }
  return (
    <ConfirmSheet open danger title={`作废收据 ${number}`} label={`作废 ${formatYuan(amount)} 元的收据`} off={why.trim() ? undefined : '先写明原因，单位会看到'} onConfirm={takeBack} onClose={onClose}>
      <View>{spaced('缴的这笔从账单上扣回，号码不再使用。已交给单位的纸质收据要收回。')}</View>
      <View className='sheet-rows'><TextField label='原因' value={why} maxLength={duesLengths.why} placeholder='如：记错了单位' onChange={setWhy} /></View>
    </ConfirmSheet>
  )
}
