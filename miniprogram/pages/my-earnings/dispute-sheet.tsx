import { useState } from 'react'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { ChoiceField } from '../../components/field/choice-field'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { toast } from '../../components/toast/toast'
import { refusalWords } from './line-words'
import type { Detail } from './own-line'

interface DisputeSheetProps {
  detail: Detail
  onDone: () => void
  onClose: () => void
}

const whole = 'whole'

/** Says what is wrong with the line, or with one piece of it. What was asked before stands there to be put right. */
export function DisputeSheet({ detail: { line, articles }, onDone, onClose }: DisputeSheetProps) {
  const dispute = useAction(cloud.payment.dispute)
  const open = line.dispute?.answer === null ? line.dispute : null
  const [about, setAbout] = useState(open?.articleId ?? whole)
  const [words, setWords] = useState(open?.words ?? '')
  const asked = words.replace(/\s+/g, ' ').trim()
  const options = [{ value: whole, label: '整季合计' }, ...articles.map(({ articleId, title }) => ({ value: articleId, label: title }))]

  async function send() {
    const outcome = await dispute.run({ lineId: line.id, words: asked, articleId: about === whole ? null : about })
    if (!outcome) return
    if (outcome.outcome === 'refused') toast(refusalWords[outcome.reason], 'alert')
    else toast('已交给编辑部，答复会用消息告诉您', 'check')
    onDone()
  }

  return (
    <Popup
      open
      title='有疑问'
      onClose={onClose}
      foot={<Bar plain><Button block kind='primary' off={asked ? undefined : '写一句哪里不对'} onTap={send}>交给编辑部，答复前不发放</Button></Bar>}
    >
      <ChoiceField label='问哪一篇' options={options} value={about} onChange={setAbout} />
      <AreaField label='哪里不对' placeholder='比如：这篇是两人合写，份额不对' value={words} onChange={setWords} maxLength={200} />
    </Popup>
  )
}
