import { AppError } from '../../shared/errors'
import type { BrowserSdk } from './browser-sdk'
import type { CloudEnv } from './cloud-env'

let opening: Promise<BrowserSdk> | undefined

/**
 * CloudBase's SDK for browsers: a hundred kilobytes that are loaded where a deployed build runs, and nowhere else.
 *
 * @throws AppError OFFLINE; the next call tries again
 */
export const browserCloud = (env: CloudEnv): Promise<BrowserSdk> =>
  (opening ??= load(env).catch(() => {
    opening = undefined
    throw new AppError('OFFLINE')
  }))

/** Not an async function: see `imageReader`. */
const load = (env: CloudEnv): Promise<BrowserSdk> =>
  process.env.TARO_ENV === 'h5'
    ? import(/* webpackChunkName: "cloudbase" */ './browser-sdk').then(({ openSdk }) => openSdk(env))
    : Promise.reject(new AppError('OFFLINE'))

let entering: Promise<void> | undefined

/** Signs a browser in as a stranger unless it is signed in: CloudBase lets nobody else call functions. */
export const atLeastStranger = (sdk: BrowserSdk): Promise<void> =>
  (entering ??= enter(sdk).finally(() => {
    entering = undefined
  }))

async function enter(sdk: BrowserSdk): Promise<void> {
  if (sdk.auth.hasLoginState()) return
  const { error } = await sdk.auth.signInAnonymously()
  if (error) throw error
  stranger = true
}

let stranger = false

/** Whether this page has signed in as a stranger and nobody has been let in since. */
export const isStranger = (): boolean => stranger

export function letIn(): void {
  stranger = false
}
