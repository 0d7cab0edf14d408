import { createContext, Script } from 'node:vm'
import { requestTimedOut } from '../errors'
import { isRegExp } from './values'

/** How long the regular expressions of one request may take in all, ms of the machine's time. */
const REQUEST_MS = 1000

/** Of a request's regular expressions: V8 can stop one from outside alone, which a `vm` with a time limit does. */
export class TimeLimit {
  private left = REQUEST_MS

  /**
   * Must not touch the store, which could be stopped in the middle.
   * @throws DATABASE_TIMEOUT when it, with what ran before under this limit, takes too long
   */
  run<T>(work: () => T): T {
    if (this.left < 1) throw requestTimedOut()
    const start = performance.now()
    const box: { work: () => void; result?: T; error?: unknown } = {
      work: () => {
        try {
          box.result = work()
        } catch (error) {
          box.error = error
        }
      }
    }
    try {
      CALL.runInContext(createContext(box), { timeout: Math.ceil(this.left) })
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw requestTimedOut()
      throw error
    }
    this.left -= performance.now() - start
    if ('error' in box) throw box.error
    return box.result as T
  }
}

/**
 * Does the work under a time limit of its own if what was asked holds a regular expression that needs one.
 * @throws DATABASE_TIMEOUT
 */
export const withinTime = <T>(asked: unknown, work: () => T): T => (mayTakeForEver(asked) ? new TimeLimit().run(work) : work())

const CALL = new Script('work()')

/** Whether there is a regular expression in it whose time may grow without measure with the text. */
export function mayTakeForEver(query: unknown): boolean {
  if (isRegExp(query)) return !isTame(query.source)
  if (Array.isArray(query)) return query.some(mayTakeForEver)
  if (typeof query !== 'object' || query === null) return false
  return Object.entries(query).some(([key, value]) => {
    if (!key.startsWith('$regex')) return mayTakeForEver(value)
    return typeof value === 'string' ? !isTame(value) : isRegExp(value) ? !isTame(value.source) : true
  })
}

/** Nothing to choose from and nothing to repeat: there is no way back to try again. */
const isTame = (source: string) => !/[|()\\*+?{]/.test(source)
