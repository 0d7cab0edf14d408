import Taro from '@tarojs/taro'
import { signedInAs } from './session'

interface Kept<T> {
  at: number
  data: T
}

const prefix = 'kept:'
/** Goes up when answers change their shape: what an earlier version of the program kept would be misread. */
const shape = 2
const keyOf = (callName: string, input: unknown) => `${prefix}${shape}:${signedInAs()}:${callName}:${JSON.stringify(input)}`

/** The last answer to a call, kept on this phone for when there is no network. */
export function keptAnswer<T>(callName: string, input: unknown): Kept<T> | undefined {
  return Taro.getStorageSync<Kept<T>>(keyOf(callName, input)) || undefined
}

export function keepAnswer<T>(callName: string, input: unknown, data: T): void {
  try {
    Taro.setStorageSync(keyOf(callName, input), { at: Date.now(), data })
  } catch {
    // The phone is full: what is kept is a convenience, so make room and go on.
    forgetAnswers()
  }
}

/** Forgets everything kept: when another person signs in, or room is needed. */
export function forgetAnswers(): void {
  for (const key of Taro.getStorageInfoSync().keys ?? []) if (key.startsWith(prefix)) Taro.removeStorageSync(key)
}
