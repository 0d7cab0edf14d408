import { View } from '@tarojs/components'

import { articleKindNames } from '../../../shared/domain/article-rules'
import { Icon } from '../../components/icon/icon'
import { Offline } from '../../components/offline/offline'
import { Saved } from '../../components/saved/saved'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import type { KeepingState } from './article-keeper'
import type { Manuscript } from './manuscript'

interface HeadProps {
  manuscript: Manuscript
  state: KeepingState
  onKind: () => void
  onRetry: () => void
}

/** Under the title, in sight while one writes: what kind of article it is, and how it is kept. */
export function Head({ manuscript: { kind, subject }, state, onKind, onRetry }: HeadProps) {
  const offline = state.status === 'failed' && state.error.code === 'OFFLINE'
  return (
    <>
      {offline && <Tap label='当前离线，重试' onTap={onRetry}><Offline end='文字存在本机，联网后上传'>当前离线</Offline></Tap>}
      <View className='write__head line between'>
        <Tap className='line sub ink2 write__kind' label={`类别：${articleKindNames[kind]}${subject && `，${subject}`}`} onTap={onKind}>
          <Dots items={[articleKindNames[kind], subject || '选主题']} />
          <Icon name='chevron-down' size={16} color='ink-2' />
        </Tap>
        {!offline && <Keeping state={state} onRetry={onRetry} />}
      </View>
    </>
  )
}

function Keeping({ state, onRetry }: Pick<HeadProps, 'state' | 'onRetry'>) {
  if (state.status === 'keeping') return <Saved status='saving' />
  if (state.status === 'failed' || state.status === 'refused') return <Saved status='failed' retry={onRetry} />
  if (state.at !== null) return <Saved status='saved' at={state.at} />
  return null
}
