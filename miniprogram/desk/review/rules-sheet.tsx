import { View } from '@tarojs/components'
import { useState } from 'react'

import { articleKinds } from './kinds'
import { articleSubjects } from '../../../shared/domain/article-subjects'
import type { SecondReadingRules } from '../../../shared/domain/second-reading'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { toast } from '../../components/toast/toast'
import { Words } from '../../components/text/words'

const subjects = [...new Set(articleKinds.flatMap(kind => articleSubjects[kind]))].filter(subject => subject !== '其他').map(value => ({ value, label: value }))

/** As many words as the contract takes, and as long. */
const most = { words: 50, letters: 20 }

interface RulesSheetProps {
  kept: { rules: SecondReadingRules; revision: number }
  onClose: () => void
  onArranged: () => void
}

/** What is read by a second editor before it is accepted. */
export function RulesSheet({ kept, onClose, onArranged }: RulesSheetProps) {
  const [typed, setTyped] = useState(kept.rules.words.join('\n'))
  const [chosen, setChosen] = useState(kept.rules.subjects)
  const arrange = useAction(cloud.review.arrange)
  const words = [...new Set(typed.split(/[\n、，,]/).map(word => word.trim()).filter(Boolean))]
  const long = words.find(word => word.length > most.letters)
  const problem = words.length > most.words ? `多 ${words.length - most.words} 个词，最多 ${most.words} 个` : long ? `“${long.slice(0, 8)}…”太长，一个词最多 ${most.letters} 字` : null

  async function save() {
    const told = await arrange.run({ revision: kept.revision, rules: { words, subjects: [...chosen] } })
    if (!told) return
    onArranged()
    if (told.outcome === 'arranged') {
      toast('复审规则已存下', 'check')
      return onClose()
    }
    toast('别的编辑刚改过，已换成新的', 'alert')
    setTyped(told.rules.words.join('\n'))
    setChosen(told.rules.subjects)
  }

  return (
    <Popup
      open
      title='哪些稿件要复审'
      onClose={onClose}
      foot={<Bar plain><Button block kind='primary' off={problem ?? undefined} onTap={save}>存下复审规则</Button></Bar>}
    >
      <Words size='sub' tone='muted'>有这些词、属于这些题材，或内容检查有提醒的，由另一位编辑看过才采用。</Words>
      <View className='choices'>
        <AreaField label='敏感词，一行一个' optional value={typed} onChange={setTyped} placeholder={'中断\n投诉'} maxLength={1_200} error={problem} />
      </View>
      <View className='rules__k sub muted'>题材</View>
      <Chips options={subjects} values={chosen} onToggle={subject => setChosen(chosen.includes(subject) ? chosen.filter(each => each !== subject) : [...chosen, subject])} inForm />
    </Popup>
  )
}
