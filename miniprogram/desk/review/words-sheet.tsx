import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { saidOf } from './marks'

const kinds = {
  back: { title: '退回修改', label: '退回给作者', field: '请作者补什么、改什么', example: '数据由谁统计、口径是什么？请补一句来源', hint: '作者会看到这句话，改好再投。', first: '先写一句给作者' },
  decline: { title: '不采用', label: '不采用这篇', field: '写给作者的原因', example: '同一件事已由别的单位先报，本篇不再刊发', hint: '不采用之后不能再改，作者会看到原因。', first: '先写一句给作者' },
  object: { title: '复审有意见', label: '转给首审编辑', field: '哪里不妥，怎么改', example: '中断时长与通报不一致，核对后再发', hint: '稿件回到首审编辑手里，意见记在经过里。', first: '先写一句意见' },
} as const

interface WordsSheetProps {
  kind: keyof typeof kinds
  article: Article
  onClose: () => void
  onSend: (text: string) => Promise<unknown>
}

/** What the author is told when an article goes back or is turned down, or the first editor when the second objects. */
export function WordsSheet({ kind, article, onClose, onSend }: WordsSheetProps) {
  const [text, setText] = useState('')
  const { title, label, field, example, hint, first } = kinds[kind]
  const words = text.replace(/\s+/g, ' ').trim()
  const remarks = kind === 'back' ? saidOf(article).said.filter(({ fresh }) => fresh).length : 0
  return (
    <Popup
      open
      title={title}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind={kind === 'decline' ? 'line' : 'primary'} danger={kind === 'decline'} off={words || remarks > 0 ? undefined : first} onTap={() => onSend(words)}>
            {remarks > 0 ? `连同 ${remarks} 条批注${label}` : label}
          </Button>
        </Bar>
      }
    >
      <View className='choices'>
        <AreaField label={field} optional={remarks > 0} value={text} onChange={setText} placeholder={example} maxLength={500} hint={hint} />
      </View>
    </Popup>
  )
}
