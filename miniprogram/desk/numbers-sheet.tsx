import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { inGroups } from '../../shared/domain/number-groups'
import { numberRules, sealedNumbers, type SealedNumber } from '../../shared/domain/sealed-numbers'
import { cloud } from '../cloud'
import { useAction } from '../cloud/use-action'
import { Bar } from '../components/bar/bar'
import { Button } from '../components/button/button'
import { AreaField } from '../components/field/text-field'
import { Note } from '../components/note/note'
import { Popup } from '../components/popup/popup'
import { Seg } from '../components/seg/seg'
import { Words } from '../components/text/words'
import './numbers-sheet.css'
import './sheet.css'

const options = sealedNumbers.map(value => ({ value, label: numberRules[value].name }))

const refusals = {
  'nothing-kept': (name: string) => `这份登记没有${name}。本人可在“我的信息与隐私”里填写。`,
  'cannot-open': (name: string) => `${name}暂时读不出来，这次没有看到，也没有记录。请技术人员核对加密密钥。`,
} as const

type Answer = { number: string; bankName: string } | { refused: string }

interface NumbersSheetProps {
  memberId: string
  name: string
  onClose: () => void
}

/** Reads one of a person's sealed numbers for a reason. The number is in this sheet alone, and gone with it. */
export function NumbersSheet({ memberId, name, onClose }: NumbersSheetProps) {
  const [what, setWhat] = useState<SealedNumber>('identityNumber')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const [answer, setAnswer] = useState<Answer>()
  const reveal = useAction(cloud.privacy.reveal)
  // One line by contract: the enter key is a space here.
  const reason = why.replace(/\s+/g, ' ').trim()

  async function show() {
    setTried(true)
    if (reason.length < 4) return
    const outcome = await reveal.run({ memberId, what, why: reason })
    if (!outcome) return
    setAnswer(outcome.outcome === 'shown' ? outcome : { refused: refusals[outcome.reason](numberRules[what].name) })
  }

  function choose(chosen: SealedNumber) {
    // An answer under way belongs to what was chosen when it was asked for.
    if (reveal.busy) return
    setWhat(chosen)
    setAnswer(undefined)
  }

  const shown = answer && 'number' in answer ? answer : undefined
  return (
    <Popup
      open
      title={`${name}的证件与账户`}
      onClose={onClose}
      foot={
        <Bar plain>
          {shown ? <Button block onTap={onClose}>看完了，关闭</Button> : <Button kind='primary' block onTap={show}>查看完整号码</Button>}
        </Bar>
      }
    >
      <Seg label='哪个号码' options={options} value={what} onChange={choose} />
      {shown ? (
        <>
          <View className='numbers__shown' {...{ role: 'status' }}>
            <Words size='sub' tone='muted'>{numberRules[what].name}</Words>
            <View className='numbers__full'><Text className='num'>{inGroups(what, shown.number)}</Text></View>
            {shown.bankName && <Words size='sub' tone='ink2'>{shown.bankName}</Words>}
          </View>
          <Note>{`这次查看已记录，并告诉了${name}。号码不留在手机上，关闭就看不到了。`}</Note>
        </>
      ) : (
        <>
          <View className='sheet-rows'>
            <AreaField
              label='为什么查看'
              value={why}
              maxLength={100}
              minHeight={52}
              placeholder='如：核对第三季度稿酬的收款账户'
              hint='谁在什么时候、为什么看，会留下记录，并告诉本人'
              error={tried && reason.length < 4 ? '写明为什么查看，至少 4 个字' : null}
              onChange={setWhy}
            />
          </View>
          {answer && 'refused' in answer && <Note tone='warn'>{answer.refused}</Note>}
        </>
      )}
    </Popup>
  )
}
