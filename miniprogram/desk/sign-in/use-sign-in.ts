import { useEffect, useState } from 'react'
import type { Instant } from '../../../shared/domain/instant'
import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { enterWith } from '../../cloud/browser-sign-in'
import { newRequestId } from '../../cloud/request-id'
import { newSecret } from './new-secret'

/** How often it is asked what became of the code, ms. */
const every = 2_000

interface Shown {
  code: string
  number: string
  /** By this computer's clock. */
  until: Instant
}

export type SignInState =
  | { step: 'asking' }
  | { step: 'shown'; shown: Shown; lost: boolean }
  | { step: 'entering' }
  | { step: 'in' }
  | { step: 'refused' }
  | { step: 'expired' }
  | { step: 'not-set-up' }
  | { step: 'failed'; message: string }

type Tell = (state: SignInState) => void

/** From a new code to being signed in, or to why not. @returns where it stands, and what begins anew with another code */
export function useSignIn(): [SignInState, () => void] {
  const [state, setState] = useState<SignInState>({ step: 'asking' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let over = false
    const tell: Tell = next => !over && setState(next)
    tell({ step: 'asking' })
    void signIn(tell, () => over).catch((error: AppError) => tell({ step: 'failed', message: error.message }))
    return () => {
      over = true
    }
  }, [round])
  return [state, () => setRound(count => count + 1)]
}

async function signIn(tell: Tell, isOver: () => boolean): Promise<void> {
  const secret = newSecret()
  const begun = await cloud.session.begin({ secret, agent: navigator.userAgent.slice(0, 1_000) })
  if (begun.outcome === 'refused') return tell({ step: begun.reason })
  const shown = { code: begun.code, number: begun.number, until: Date.now() + begun.until - begun.now }

  // One request for all askings: a ticket whose way here was lost is given to it again.
  const requestId = newRequestId()
  for (let lost = false; !isOver(); ) {
    tell({ step: 'shown', shown, lost })
    await new Promise(resolve => setTimeout(resolve, every))
    const answer = await cloud.session.claim({ secret, code: shown.code }, { requestId }).catch(() => null)
    lost = answer === null
    if (isOver() || !answer || answer.state === 'waiting') continue
    if (answer.state !== 'confirmed') return tell({ step: answer.state })
    tell({ step: 'entering' })
    await enterWith(answer.ticket)
    return tell({ step: 'in' })
  }
}
