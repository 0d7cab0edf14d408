import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'

import { cx } from '../cx'
import { ConsentHost } from '../consent/consent-host'
import { NavBar } from '../nav-bar/nav-bar'
import { KeptBar } from './kept-bar'
import type { LoadState } from './load-state'
import { ToastHost } from '../toast/toast-host'
import { useTypeSize } from '../type-size/type-size'
import { Loaded } from './loaded'
import { usePageTitle } from './use-page-title'
import './page.css'

export interface PageProps<T> {
  title: string
  /** what the bar at the top says, where that is not the title; `''` leaves it empty, as over an article */
  heading?: string
  /** address of a picture before the heading of a page of the tab bar */
  mark?: string
  /** a page of the tab bar */
  root?: boolean
  /** the ground: warm grey, white for reading, or one of the full colours */
  ground?: 'plain' | 'brand' | 'verdict-pass' | 'verdict-dup' | 'verdict-stop'
  /** what the page loads; without it the children are shown at once */
  state?: LoadState<T>
  /** of the shape of the content; seen from 300 ms on */
  skeleton?: ReactNode
  /** what could not be loaded, in the error's title: “稿酬没有加载出来”; the title without */
  what?: string
  /** under the title, staying with it when the page scrolls: tabs, the saved line */
  head?: ReactNode
  /** the `Bar` at the foot; not shown before there is content */
  bar?: ReactNode
  /** no padding around the content */
  bleed?: boolean
  /** popups and masks: over everything, whatever is loaded */
  over?: ReactNode
  children?: ReactNode | ((data: T) => ReactNode)
}

/**
 * One page: its title, its states (loading, error, offline, no permission) and its foot. Content that depends on what
 * is loaded is a function of it: `<Page title="活动" state={call}>{(data) => …}</Page>`.
 */
export function Page<T>(props: PageProps<T>) {
  const { title, heading = title, mark, root, ground, state, head, bar, bleed, over, children } = props
  const [typeSize] = useTypeSize()
  const ready = !state || state.data !== undefined
  usePageTitle(title)
  useReloadByPulling(state)

  const content = () => (typeof children === 'function' ? children(state?.data as T) : children)
  return (
    <View className={cx('page', root && 'page--root', ground && `page--${ground}`, typeSize === 'large' && 'type-large')}>
      <View className='page__top'>
        <NavBar title={heading} mark={mark} root={root} light={ground !== undefined && ground !== 'plain' && ground !== 'verdict-dup'} />
        {state && <KeptBar state={state} />}
        {head}
      </View>
      {ready ? (
        <View className={cx('page__body', bleed && 'page__body--bleed')}>{content()}</View>
      ) : (
        <Loaded title={title} what={props.what} state={state} skeleton={props.skeleton} />
      )}
      {ready && bar && <View className='page__foot'>{bar}</View>}
      {over}
      <ConsentHost />
      <ToastHost />
    </View>
  )
}

function useReloadByPulling<T>(state?: LoadState<T>) {
  usePullDownRefresh(() => {
    if (state) state.reload()
    else Taro.stopPullDownRefresh()
  })
  const status = state?.status
  useEffect(() => {
    if (status && status !== 'loading') Taro.stopPullDownRefresh()
  }, [status])
}
