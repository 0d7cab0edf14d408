import { useEffect } from 'react'

import { errorSentences } from '../../shared/errors'
import { hasRole, useMe } from '../cloud/use-me'
import type { LoadState } from '../components/page/load-state'
import { goOnTo, urls } from './routes'

/**
 * For a page of information officers: what stands in its place for anyone else, null for an officer. A visitor is led
 * to joining first and comes back.
 *
 * @param self the page's own route, with its parameters
 */
export function useForOfficers(self: string): LoadState<never> | null {
  const { me, status, error, data, reload } = useMe()
  const visitor = data !== undefined && me === null

  useEffect(() => {
    if (visitor) goOnTo(urls.join(self))
  }, [visitor, self])

  if (hasRole(me, 'officer')) return null
  if (me) return { status: 'failed', error: { code: 'FORBIDDEN', message: errorSentences.FORBIDDEN }, reload }
  return { status: visitor ? 'loading' : status, error, reload }
}
