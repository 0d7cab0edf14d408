import { View } from '@tarojs/components'
import { useState } from 'react'

import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'

const kinds = {
  back: { title: '退回修改', label: '退回给作者', field: '请作者补什么、改什么', example: '数据由谁统计、口径是什么？请补一句来源', hint: '作者会看到这句话，改好再投。' },
  decline: { title: '不采用', label: '不采用这篇', field: '写给作者的原因', example: '同一件事已由别的单位先报，本篇不再刊发', hint: '不采用之后不能再改，作者会看到原因。' },
} as const

interface RemarkSheetProps {
  kind: keyof typeof kinds | null
  onClose: () => void
  onSend: (text: string) => Promise<unknown>
}

/** What the author is told when an article goes back, or is turned down for good. */
export function RemarkSheet({ kind, onClose, onSend }: RemarkSheetProps) {
  const [text, setText] = useState('')
  if (!kind) return null
  const { title, label, field, example, hint } = kinds[kind]
  const said = text.replace(/\s+/g, ' ').trim()
  return (
    <Popup
      open
      title={title}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind={kind === 'back' ? 'primary' : 'line'} danger={kind === 'decline'} off={said ? undefined : '先写一句给作者'} onTap={() => onSend(said)}>
            {label}
          </Button>
        </Bar>
      }
    >
      <View className='choices'>
        <AreaField label={field} value={text} onChange={setText} placeholder={example} maxLength={500} hint={hint} />
      </View>
    </Popup>
  )
}
