import { Text, View } from '@tarojs/components'

import type { ArticleKind } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { ChoiceSheet } from '../../components/field/choice-field'
import { Icon } from '../../components/icon/icon'
import { Offline } from '../../components/offline/offline'
import { Saved } from '../../components/saved/saved'
import { Tap } from '../../components/tap/tap'
import type { KeepingState } from './article-keeper'

const kinds = (Object.keys(articleKindNames) as ArticleKind[]).map(value => ({ value, label: articleKindNames[value] }))

interface HeadProps {
  kind: ArticleKind
  state: KeepingState
  onKind: () => void
  onRetry: () => void
}

/** Under the title, in sight while one writes: what kind of article it is, and how it is kept. */
export function Head({ kind, state, onKind, onRetry }: HeadProps) {
  const offline = state.status === 'failed' && state.error.code === 'OFFLINE'
  return (
    <>
      {offline && <Tap label='当前离线，重试' onTap={onRetry}><Offline end='文字存在本机，联网后上传'>当前离线</Offline></Tap>}
      <View className='write__head line between'>
        <Tap className='line sub ink2 write__kind' label={`类别：${articleKindNames[kind]}`} onTap={onKind}>
          <Text>{articleKindNames[kind]}</Text>
          <Icon name='chevron-down' size={16} color='ink-2' />
        </Tap>
        {!offline && <Keeping state={state} onRetry={onRetry} />}
      </View>
    </>
  )
}

interface KindSheetProps {
  open: boolean
  kind: ArticleKind
  onChoose: (kind: ArticleKind) => void
  onClose: () => void
}

/** Over the whole page: within the head it would stay under the page's foot. */
export const KindSheet = ({ kind, ...sheet }: KindSheetProps) => <ChoiceSheet {...sheet} title='类别' options={kinds} value={kind} />

function Keeping({ state, onRetry }: Pick<HeadProps, 'state' | 'onRetry'>) {
  if (state.status === 'keeping') return <Saved status='saving' />
  if (state.status === 'failed') return <Saved status='failed' retry={onRetry} />
  if (state.status === 'kept' && state.at !== null) return <Saved status='saved' at={state.at} />
  return null
}
