import { useEffect, useSyncExternalStore } from 'react'
import type { Role } from '../../shared/contract/call'
import type { Me } from '../../shared/contract/member'
import type { AppError } from '../../shared/errors'
import type { LoadState } from '../components/page/load-state'
import { leaveBrowser } from './browser-sign-in'
import { cloud } from './index'
import { keepAnswer, keptAnswer } from './kept-answers'
import { onSignedOut } from './signed-out'

type MeState = Omit<LoadState<{ me: Me | null }>, 'reload'>

let state: MeState = { status: 'loading' }
let asking: Promise<void> | undefined
const listeners = new Set<() => void>()

function tell(next: MeState) {
  state = next
  listeners.forEach(listener => listener())
}

/** Who uses the program, asked once for all pages; `reload` asks again, after joining or a change of sign-in. */
export function useMe(): LoadState<{ me: Me | null }> & { me: Me | null } {
  const seen = useSyncExternalStore(follow, () => state)

  useEffect(() => {
    if (state.status !== 'ready') void ask()
  }, [])

  return { ...seen, me: seen.data?.me ?? null, reload: reloadMe }
}

function follow(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Who uses the program as far as it is known already: asks nobody. */
export const useKnownMe = (): Me | null => useSyncExternalStore(follow, () => state).data?.me ?? null

export function reloadMe(): void {
  tell({ status: 'loading' })
  asking = undefined
  void ask()
}

if (process.env.TARO_ENV === 'h5') onSignedOut(() => void leaveBrowser().then(reloadMe))

/** Takes over what a call has just answered about the person. */
export function becomeMe(me: Me): void {
  tell({ status: 'ready', data: { me } })
  keepAnswer('member.me', {}, { me })
}

function ask(): Promise<void> {
  return (asking ??= load().finally(() => {
    asking = undefined
  }))
}

async function load() {
  try {
    const data = await cloud.member.me({})
    tell({ status: 'ready', data })
    keepAnswer('member.me', {}, data)
  } catch (error) {
    const { code, message, requestId } = error as AppError
    const kept = keptAnswer<{ me: Me | null }>('member.me', {})
    tell({ status: 'failed', error: { code, message, requestId }, data: kept?.data, stale: kept && { at: kept.at } })
  }
}

/** Whether somebody has one of these roles; `contact` is whoever acts for a unit. */
export const hasRole = (me: Me | null, ...roles: (Role | 'contact')[]): boolean =>
  roles.some(role => (role === 'contact' ? me?.contact : me?.roles.includes(role)))
