import { View } from '@tarojs/components'

import { Blank } from '../blank/blank'
import { goBack } from '../nav-bar/nav-bar'
import { useInCloud } from '../../cloud/browser-sign-in'
import { RowsSkeleton } from '../skeleton/skeleton'
import type { LoadState } from './load-state'
import { goToSignIn } from './sign-in-first'
import { usePatience } from './use-patience'
import type { ReactNode } from 'react'

interface LoadedProps<T> {
  title: string
  what?: string
  state: LoadState<T>
  skeleton?: ReactNode
}

/** What stands in a page's place while there is nothing to show: waiting, or why not. */
export function Loaded<T>({ title, what = title, state, skeleton }: LoadedProps<T>) {
  const [patience, waitAnew] = usePatience(state.status === 'loading')
  const inCloud = useInCloud()
  const error = state.status === 'failed' ? state.error : undefined

  function tryAgain() {
    waitAnew()
    state.reload()
  }

  if (state.status === 'loading' && patience !== 'out') {
    return <View className='page__body' {...{ 'aria-busy': 'true' }}>{patience === 'some' && (skeleton ?? <RowsSkeleton />)}</View>
  }
  if (error?.code === 'FORBIDDEN' || error?.code === 'NOT_ASSIGNED') {
    return <Blank icon='lock' title={`您暂时不能查看${what}`} detail={error.message} action={{ label: '返回', kind: 'line', onTap: goBack }} />
  }
  if (error?.code === 'NOT_FOUND') {
    return <Blank icon='search' title={`没有找到${what}`} detail='可能已被撤下，或者链接不完整。' action={{ label: '返回', kind: 'line', onTap: goBack }} />
  }
  if (inCloud && (error?.code === 'NO_IDENTITY' || error?.code === 'SIGNED_OUT')) {
    return <Blank icon='lock' title={`登录后查看${what}`} detail='用手机上的行协通扫码登录。' action={{ label: '去登录', onTap: goToSignIn }} />
  }
  const again = { label: '重新加载', icon: 'reload', onTap: tryAgain } as const
  if (error?.code === 'OFFLINE') {
    return <Blank icon='offline' title='当前离线' detail={`联网后就能看到${what}。`} action={again} />
  }
  return (
    <Blank
      bad
      icon='alert'
      title={`${what}没有加载出来`}
      detail={[error?.message ?? '服务器暂时没有回应，您的数据不受影响。', error?.requestId && `错误号 ${error.requestId}，报给秘书处可加快处理。`]
        .filter(Boolean)
        .join('\n')}
      action={again}
    />
  )
}
