import { View } from '@tarojs/components'
import { useState } from 'react'

import type { PayLine } from '../../../shared/contract/payment'
import { dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { AreaField } from '../../components/field/text-field'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { Why } from '../../components/why/why'
import { notAnswered } from './words'
import '../sheet.css'

interface DisputePartProps {
  line: PayLine
  dispute: NonNullable<PayLine['dispute']>
  mayAnswer: boolean
  onDone: () => void
}

/** What the person asked, with the piece that it is about, and the answer. */
export function DisputePart({ line, dispute, mayAnswer, onDone }: DisputePartProps) {
  const { words, articleId, at, answer } = dispute
  const { data } = useCall(cloud.remuneration.line, { lineId: line.id }, { wait: articleId === null })
  const piece = data?.line.articles.find(each => each.articleId === articleId)
  const asked = line.state === 'disputed'
  return (
    <View className='pay-part'>
      <View className='pay-part__t strong'>疑问</View>
      <View className='pay-quote'>
        <View>{spaced(words)}</View>
        <View className='cap muted'><Dots items={[line.authorName, dayAndTime(at)]} /></View>
      </View>
      {piece && (
        <View className='pay-quote'>
          <Words size='sub'>{`《${piece.title}》`}</Words>
          <Why pricing={piece.pricing} portion={piece.portion} />
        </View>
      )}
      {answer && (
        <View className='pay-quote'>
          <View>{spaced(`答复：${answer.words}`)}</View>
          <View className='cap muted'><Dots items={[answer.by, dayAndTime(answer.at)]} /></View>
        </View>
      )}
      {asked && mayAnswer && <Answer lineId={line.id} askedAt={at} onDone={onDone} />}
      {asked && !mayAnswer && <View className='cap muted'>{spaced('编辑或财务答复后，本人才能签收。')}</View>}
    </View>
  )
}

function Answer({ lineId, askedAt, onDone }: { lineId: string; askedAt: number; onDone: () => void }) {
  const [words, setWords] = useState('')
  const action = useAction(cloud.payment.answer)
  async function send() {
    const told = await action.run({ lineId, askedAt, words: words.replace(/\s+/g, ' ').trim() })
    if (!told) return
    if (told.outcome === 'answered') toast('已答复，通知了本人', 'check')
    else toast(notAnswered[told.reason], 'alert')
    onDone()
  }
  return (
    <View>
      <View className='sheet-rows'>
        <AreaField label='答复' value={words} maxLength={200} minHeight={52} placeholder='查了什么，结果怎样' hint='算错了，先在发放表里更正，差额进下季' onChange={setWords} />
      </View>
      <Button block off={words.trim() ? undefined : '先写答复'} onTap={send}>答复，由本人签收</Button>
    </View>
  )
}
