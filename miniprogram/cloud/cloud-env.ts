import { AppError } from '../../shared/errors'
import { patiently } from './patiently'

/** The cloud that a browser build on the web calls. `host` is told by a local cloud alone, in CloudBase's place. */
export interface CloudEnv {
  env: string
  region?: string
  host?: string
}

let asked: Promise<CloudEnv | null> | undefined
let known: CloudEnv | null | undefined = process.env.TARO_ENV === 'h5' ? undefined : null
const listeners = new Set<() => void>()

/** The same as far as it is known already; undefined before. */
export const knownCloudEnv = (): CloudEnv | null | undefined => known

/** @param listener is told when it becomes known @returns what ends that */
export function followCloudEnv(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * What `cloud-env.json` beside the page says, asked once. Null where a local cloud lets one choose whom to be, and on
 * WeChat, which knows its cloud by itself.
 *
 * @throws AppError OFFLINE or TIMEOUT; the next call asks again
 */
export function cloudEnv(): Promise<CloudEnv | null> {
  if (process.env.TARO_ENV !== 'h5') return Promise.resolve(null)
  return (asked ??= patiently(ask()).catch((error: unknown) => {
    asked = undefined
    throw error
  }))
}

async function ask(): Promise<CloudEnv | null> {
  const answer = await fetch('cloud-env.json', { cache: 'no-cache' }).catch(() => null)
  if (!answer?.ok) throw new AppError('OFFLINE')
  const found = (await answer.json().catch(() => null)) as Partial<CloudEnv> | null
  if (!found) throw new AppError('OFFLINE')
  known = found.env ? { ...found, env: found.env } : null
  listeners.forEach(listener => listener())
  return known
}
