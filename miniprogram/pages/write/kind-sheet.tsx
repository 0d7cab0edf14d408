import { View } from '@tarojs/components'

import type { ArticleKind } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { articleSubjects, isSubjectOf } from '../../../shared/domain/article-subjects'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import type { Manuscript } from './manuscript'

const kinds = (Object.keys(articleKindNames) as ArticleKind[]).map(value => ({ value, label: articleKindNames[value] }))

interface KindSheetProps {
  open: boolean
  manuscript: Manuscript
  onChange: (change: Pick<Manuscript, 'kind' | 'subject'>) => void
  onClose: () => void
}

/** First the kind of article, then its subject among those of the kind. */
export function KindSheet({ open, manuscript: { kind, subject }, onChange, onClose }: KindSheetProps) {
  const subjects = articleSubjects[kind].map(value => ({ value, label: value }))
  return (
    <Popup open={open} title='类别和主题' onClose={onClose} foot={<Bar plain><Button kind='primary' block onTap={onClose}>选好了</Button></Bar>}>
      <Seg label='类别' options={kinds} value={kind} onChange={next => onChange({ kind: next, subject: isSubjectOf(next, subject) ? subject : '' })} />
      <View className='subjects'>
        <Chips single inForm options={subjects} values={[subject]} onToggle={chosen => onChange({ kind, subject: chosen === subject ? '' : chosen })} />
      </View>
    </Popup>
  )
}
