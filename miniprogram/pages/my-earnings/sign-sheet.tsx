import { Text, View } from '@tarojs/components'
import { useState } from 'react'

import { formatYuan } from '../../../shared/domain/money'
import { signatureProblem, signatureProblemWords } from '../../../shared/domain/signature-strokes'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { SignaturePad } from '../../components/signature-pad/signature-pad'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { receiptWords, refusalWords } from './line-words'
import type { Detail } from './own-line'

interface SignSheetProps {
  detail: Detail
  /** whose it is */
  name: string
  /** signed, or there is something else to be seen now */
  onDone: () => void
  onClose: () => void
}

/** What is confirmed, with the amount in capitals over the place to sign: first the amount, then the name. */
export function SignSheet({ detail: { line, corrections }, name, onDone, onClose }: SignSheetProps) {
  const sign = useAction(cloud.payment.sign)
  const [strokes, setStrokes] = useState<number[][]>([])
  const problem = signatureProblem(strokes)
  const [before, amount, after] = receiptWords(line, corrections.length)

  async function confirm() {
    const outcome = await sign.run({ lineId: line.id, digest: line.digest, strokes })
    if (!outcome) return
    if (outcome.outcome === 'refused') toast(refusalWords[outcome.reason], 'alert')
    else toast('已签收，发放后会告诉您', 'check')
    if (outcome.outcome === 'kept' || outcome.reason !== 'not-a-signature') onDone()
  }

  return (
    <Popup
      open
      title='签收稿酬'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind='primary' off={problem ? signatureProblemWords[problem] : undefined} onTap={confirm}>{`确认签收 ${formatYuan(line.net)} 元`}</Button>
        </Bar>
      }
    >
      <View className='receipt'>
        {spaced(before)}
        <Text className='strong c-money num nowrap'>{spaced(amount)}</Text>
        {spaced(after)}
      </View>
      <SignaturePad id='signature' name={name} strokes={strokes} onChange={setStrokes} />
      <View className='receipt__foot cap muted'>{spaced(problem && strokes.length > 0 ? signatureProblemWords[problem] : '签名只用于本季稿酬发放表，发放前可以撤回。')}</View>
    </Popup>
  )
}
