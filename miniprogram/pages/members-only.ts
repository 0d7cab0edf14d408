import Taro from '@tarojs/taro'
import { useEffect } from 'react'

import { useMe } from '../cloud/use-me'
import { urls } from './routes'

/** Leads a visitor to join first, and from there back to `url`. Answers what `useMe` does. */
export function useMembersOnly(url: string) {
  const member = useMe()
  const isVisitor = member.status === 'ready' && !member.me
  useEffect(() => {
    if (isVisitor) void Taro.redirectTo({ url: urls.join(url) })
  }, [isVisitor, url])
  return member
}
