import { useEffect, useState } from 'react'

import type { Role } from '../../../shared/contract/call'

export interface LocalPerson {
  openid: string
  name: string
  unit: string
  roles: Role[]
}

/** The sample people of the local cloud; null where there is none, and before it answers. */
export function useLocalPeople(): LocalPerson[] | null {
  const [people, setPeople] = useState<LocalPerson[] | null>(null)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const abort = new AbortController()
    fetch('/local/people', { signal: abort.signal })
      .then(answer => (answer.ok ? answer.json() : null))
      .then(setPeople)
      // No local cloud, or no network: then there is nothing to pick from.
      .catch(() => undefined)
    return () => abort.abort()
  }, [])
  return people
}
