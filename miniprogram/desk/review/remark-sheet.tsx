import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Place, Remark } from '../../../shared/contract/article'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { cx } from '../../components/cx'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { remarkKindNames, sentencesOf } from './marks'

type Kind = Remark['kind']
const kinds = (['verify', 'cut', 'other'] as const).map(value => ({ value, label: remarkKindNames[value] }))

const examples: Readonly<Record<Kind, string>> = {
  verify: '数据由谁统计、口径是什么？补一句来源',
  cut: '套话，建议换成一位用户的原话',
  other: '这一段可以提到开头',
}

interface RemarkSheetProps {
  place: Place | null
  /** to choose a sentence of, where nothing was selected */
  passage: { text: string; from: number } | undefined
  onClose: () => void
  onSend: (remark: { kind: Kind; text: string; place: Place | null }) => Promise<unknown>
}

/** A remark at a place, or of the whole. */
export function RemarkSheet({ place: selected, passage, onClose, onSend }: RemarkSheetProps) {
  const sentences = passage ? sentencesOf(passage) : []
  const [place, setPlace] = useState(selected ?? sentences[0] ?? null)
  const [kind, setKind] = useState<Kind>('verify')
  const [text, setText] = useState('')
  const words = text.replace(/\s+/g, ' ').trim()
  return (
    <Popup
      open
      title={place ? '批注这一处' : '批注全篇'}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind='primary' off={words ? undefined : '先写一句给作者'} onTap={() => onSend({ kind, text: words, place })}>写上批注</Button>
        </Bar>
      }
    >
      {sentences.length > 1 ? (
        <View className='said-at' {...{ role: 'radiogroup', 'aria-label': '批注哪一句' }}>
          {sentences.map(each => (
            <Tap key={each.from} role='radio' chosen={each.from === place?.from} className={cx('said-at__s', each.from === place?.from && 'on')} onTap={() => setPlace(each)}>
              {spaced(each.quote)}
            </Tap>
          ))}
        </View>
      ) : (
        place && <View className='said-at said-at--one'>{spaced(place.quote)}</View>
      )}
      <Seg<Kind> label='哪一类' options={kinds} value={kind} onChange={setKind} />
      <View className='choices'>
        <AreaField label='写给作者' value={text} onChange={setText} placeholder={examples[kind]} maxLength={500} hint='写上就存下，退回时作者才看到。' />
      </View>
    </Popup>
  )
}
