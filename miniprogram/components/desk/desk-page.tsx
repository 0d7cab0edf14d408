import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { ConsentHost } from '../consent/consent-host'
import { Loaded } from '../page/loaded'
import { KeptBar } from '../page/kept-bar'
import { Page, type PageProps } from '../page/page'
import { ToastHost } from '../toast/toast-host'
import { spaced } from '../text/spaced'
import { useTypeSize } from '../type-size/type-size'
import { usePageTitle } from '../page/use-page-title'
import { Rail, type RailItem } from './rail'
import { useWide } from './use-wide'
import './desk.css'

interface DeskPageProps<T> extends PageProps<T> {
  /** what the rail offers to this person */
  items: readonly RailItem[]
  /** the rail's item that this page belongs to */
  current: string
  person?: string
  /** beside the title: a `Tag` of its state */
  tag?: ReactNode
  /** at the right of the title on a wide screen, over the content on a phone: `Button`s, a `Select` */
  actions?: ReactNode
  /** on a wide screen: no title and no padding; the children are the columns */
  columns?: boolean
}

/**
 * A page of the desk. On a wide screen: the rail at the left, the title with its actions, and the content across; on
 * a phone: a `Page` like any other, with a way back.
 */
export function DeskPage<T>(props: DeskPageProps<T>) {
  const wide = useWide()
  return wide ? <WideDesk {...props} /> : <NarrowDesk {...props} />
}

function NarrowDesk<T>({ tag, actions, head, ...props }: DeskPageProps<T>) {
  return (
    <Page
      {...props}
      head={
        <>
          {head}
          {(tag || actions) && <View className='desk-acts'>{tag}<View className='grow' />{actions}</View>}
        </>
      }
    />
  )
}

function WideDesk<T>(props: DeskPageProps<T>) {
  const { title, items, current, person, tag, actions, columns, state, skeleton, what, head, bar, over, children } = props
  const [typeSize] = useTypeSize()
  usePageTitle(title)
  const ready = !state || state.data !== undefined
  return (
    <View className={cx('desk', typeSize === 'large' && 'desk--large')}>
      <Rail items={items} current={current} person={person} />
      <View className='main'>
        {state && <KeptBar state={state} />}
        {!columns && (
          <View className='top'>
            <View className='top__t' {...{ role: 'heading', 'aria-level': '1' }}>{spaced(title)}</View>
            {tag && <View className='top__tag'>{tag}</View>}
            <View className='grow' />
            {actions && <View className='top__acts'>{actions}</View>}
          </View>
        )}
        {head}
        {!ready && <Loaded title={title} what={what} state={state} skeleton={skeleton} />}
        {ready && <View className={columns ? 'main__columns' : 'main__body'}>{typeof children === 'function' ? children(state?.data as T) : children}</View>}
        {ready && bar}
      </View>
      {over}
      <ConsentHost />
      <ToastHost />
    </View>
  )
}
