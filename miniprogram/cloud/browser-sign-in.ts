import { useSyncExternalStore } from 'react'
import { browserCloud, isStranger, letIn } from './browser-cloud'
import type { BrowserSdk } from './browser-sdk'
import { isMarkedSignedIn, markSignedIn, markSignedOut } from './browser-mark'
import { cloudEnv, followCloudEnv, knownCloudEnv } from './cloud-env'
import { asAppError } from './cloud-error'
import { forgetAnswers } from './kept-answers'
import { patiently } from './patiently'

/** Whether this is a browser of the deployed program, where a phone lets one in. @throws AppError as `cloudEnv` */
export const inCloud = async (): Promise<boolean> => (await cloudEnv()) !== null

/** The same for a page; undefined until it is known. */
export function useInCloud(): boolean | undefined {
  const env = useSyncExternalStore(followCloudEnv, knownCloudEnv)
  return env === undefined ? undefined : env !== null
}

/** Whether a phone let this browser in, as far as the browser knows. */
export const isSignedIn = async (): Promise<boolean> => (await inCloud()) && isMarkedSignedIn()

/** Signs in with a ticket that a function gave. @throws AppError OFFLINE, TIMEOUT, or SIGNED_OUT for a ticket too old */
export async function enterWith(ticket: string): Promise<void> {
  const env = await cloudEnv()
  if (!env) return
  try {
    const sdk = await browserCloud(env)
    const { error } = await patiently(sdk.auth.signInWithCustomTicket(() => Promise.resolve(ticket)))
    if (error) throw error
    letIn()
  } catch (error) {
    throw asAppError(error)
  }
  forgetAnswers()
  markSignedIn()
}

let leaving: Promise<void> | undefined

/**
 * Drops the login, and what was kept of its person's answers: others may use this computer. The next call is a
 * stranger's. Of many calls that hear that it is over one leaves.
 */
export const leaveBrowser = (): Promise<void> =>
  (leaving ??= leave().finally(() => {
    leaving = undefined
  }))

async function leave(): Promise<void> {
  const env = await cloudEnv().catch(() => null)
  if (!env || isStranger()) return
  forgetAnswers()
  markSignedOut()
  await browserCloud(env).then(drop).catch(() => undefined)
}

async function drop({ auth }: BrowserSdk): Promise<void> {
  const { error } = await auth.signOut()
  if (error) await auth.signOut({})
}
