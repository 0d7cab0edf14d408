import { View } from '@tarojs/components'
import { useState } from 'react'

import { numberRules, type SealedNumber } from '../../../shared/domain/sealed-numbers'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { toast } from '../../components/toast/toast'

interface NumberSheetProps {
  which: SealedNumber
  /** as it is kept now; empty when it is not */
  mask: string
  bankName: string
  onDone: () => void
  onClose: () => void
}

/** Asks for one number, saying what for; it stays on this phone only until it is sent. */
export function NumberSheet({ which, mask, bankName, onDone, onClose }: NumberSheetProps) {
  const { name, purpose, problem } = numberRules[which]
  const [number, setNumber] = useState('')
  const [bank, setBank] = useState(bankName)
  const [checked, setChecked] = useState(false)
  const save = useAction(cloud.privacy.saveNumbers)
  const wrong = problem(number)

  async function send(given: string | null) {
    const outcome = await save.run(which === 'bankAccount' ? { bankAccount: given, bankName: bank } : { identityNumber: given })
    if (!outcome) return
    if (outcome.outcome === 'refused') return toast('原来的号码暂时读不出来，没有改动，请联系秘书处', 'alert')
    toast(given === null ? '已删除' : '已加密保存', 'check')
    onDone()
  }

  return (
    <Popup
      open
      title={name}
      onClose={onClose}
      foot={
        <Bar plain>
          {mask && <Button danger onTap={() => send(null)}>删除</Button>}
          <Button block kind='primary' onTap={() => (wrong ? setChecked(true) : send(number))}>加密保存</Button>
        </Bar>
      }
    >
      <TextField
        label={name}
        keyboard={process.env.TARO_ENV === 'h5' ? 'text' : which === 'identityNumber' ? 'idcard' : 'number'}
        value={number}
        maxLength={30}
        placeholder={mask || `请填写${name}`}
        hint={purpose}
        error={checked ? wrong : null}
        onChange={setNumber}
        onBlur={() => setChecked(number !== '')}
      />
      {which === 'bankAccount' && <TextField label='开户银行' optional placeholder='如：河州银行城南支行' value={bank} maxLength={60} onChange={setBank} />}
      <View className='cap muted'>保存后只显示头尾几位，审批人、财务和秘书处查看完整号码会留下记录并告诉您。</View>
    </Popup>
  )
}
