import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'

import type { Me } from '../../shared/contract/member'
import { cloud } from './index'

/** The place of 我的 in the tab bar. */
const tab = 3

let unread = 0
const listeners = new Set<() => void>()

/** Takes over how many messages are unread, from whatever call has just said so. */
export function becomeUnread(count: number): void {
  unread = count
  listeners.forEach(listener => listener())
  mark()
}

/**
 * How many messages wait to be read, for a page of the tab bar: it asks when the page shows, and puts the number on
 * 我的. A number that cannot be had is none: the messages are where they are.
 */
export function useUnread(me: Me | null): number {
  const count = useSyncExternalStore(follow, () => unread)
  const id = me?.id
  useEffect(() => {
    if (id) void ask()
    else becomeUnread(0)
  }, [id])
  useDidShow(() => {
    if (id) void ask()
    mark()
  })
  return count
}

function follow(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const ask = () => cloud.message.mine({ page: 0 }).then(({ unread: count }) => becomeUnread(count), () => undefined)

/** Only a page of the tab bar can mark it; from any other WeChat refuses, and the next one of the bar does it. */
function mark(): void {
  const marking = unread > 0 ? Taro.setTabBarBadge?.({ index: tab, text: unread > 99 ? '99+' : String(unread) }) : Taro.removeTabBarBadge?.({ index: tab })
  void Promise.resolve(marking).catch(() => undefined)
}
