import type { AppError, ErrorCode } from '../../../shared/errors'
import { within } from './within'

/** How long a queue waits for the network before the phone decides by the list that it took along, ms. */
const shortly = 3_000
/** How long where the phone cannot decide by itself, ms. */
const patiently = 10_000
/** How long the network is not asked again after it failed, ms. */
const pause = 15_000

/** After these the phone goes on by itself; anything else is an answer. */
const noAnswer: readonly ErrorCode[] = ['OFFLINE', 'TIMEOUT', 'BUSY', 'INTERNAL']

interface Ask<T> {
  online: () => Promise<T>
  byPhone: () => Promise<T>
  /** The phone has a list to decide by. */
  hasList: boolean
}

/** Asks the network, and the phone where the network is gone or slow: a queue does not wait for reception. */
export function onlineFirst(now: () => number) {
  let goneUntil = 0

  return async function ask<T>({ online, byPhone, hasList }: Ask<T>): Promise<{ answer: T; offline: boolean }> {
    if (hasList && now() < goneUntil) return { answer: await byPhone(), offline: true }
    try {
      const answer = await within(hasList ? shortly : patiently, online())
      goneUntil = 0
      return { answer, offline: false }
    } catch (error) {
      if (!noAnswer.includes((error as AppError).code)) throw error
      goneUntil = now() + pause
      return { answer: await byPhone(), offline: true }
    }
  }
}
