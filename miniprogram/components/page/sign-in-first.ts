import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { Me } from '../../../shared/contract/member'
import { useInCloud } from '../../cloud/browser-sign-in'

const page = '/desk/sign-in/index'

/** Where a browser signs in, and goes on from to the page that is open now; nothing of what was open stays. */
export function goToSignIn(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const here = window.location.hash.replace(/^#/, '')
  if (!here.startsWith(page)) void Taro.reLaunch({ url: `${page}?then=${encodeURIComponent(here)}` })
}

/**
 * In a browser of the deployed program, leads whoever is not signed in there first.
 * @returns whether it does
 */
export function useSignInFirst({ status, me }: { status: string; me: Me | null }): boolean {
  const must = useInCloud() === true && status === 'ready' && !me
  useEffect(() => {
    if (must) goToSignIn()
  }, [must])
  return must
}
