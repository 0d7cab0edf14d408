import { randomUUID } from 'node:crypto'
import type { Call, Contract } from '../../shared/contract/call'
import { requestIdPattern } from '../../shared/contract/call'
import { AppError, type Answer } from '../../shared/errors'
import { db } from './db'
import { admit, findMember, identify, isTimer, knownFor, needsMember } from './identity'
import { registrationId } from './registration-id'
import type { UseCase } from './use-case'

/** Well under the platform's 6 MB, and above anything a person types. */
const inputLimit = 512 * 1024

type UseCases<K extends Contract> = { [N in keyof K['calls']]: UseCase<K['calls'][N]> }

interface Ways {
  /** The function changes people themselves, so it looks at the caller's record afresh each time. */
  looksAfresh?: boolean
  /** What the function does when its timer wakes it. */
  onTimer?: (scene: { now: Date }) => Promise<unknown>
}

/**
 * Makes the entry point of one function out of its contract and a use case for every call in it.
 * Whatever happens inside, the answer is an `Answer`: never a stack, never a rejected promise.
 */
export function serve<K extends Contract>(contract: K, useCases: UseCases<K>, { looksAfresh = false, onTimer }: Ways = {}) {
  const age = looksAfresh ? 0 : knownFor
  return async function main(event: unknown, context: object): Promise<Answer<unknown>> {
    const { call: name, input, requestId: given } = (event ?? {}) as Record<string, unknown>
    const requestId = typeof given === 'string' && requestIdPattern.test(given) ? given : ''
    const answerId = requestId || randomUUID()
    try {
      if (onTimer && isTimer(event, context)) {
        const done = await onTimer({ now: new Date() })
        console.info(JSON.stringify({ timer: contract.context, done }))
        return { ok: true, data: done }
      }
      const known = typeof name === 'string' && Object.hasOwn(useCases, name)
      if (!known) throw new AppError('UNKNOWN_CALL', { context: contract.context })
      const useCase = useCases[name] as unknown as UseCase
      if (useCase.call.writes && !requestId) throw new AppError('INVALID_INPUT', { fields: ['requestId'] })
      return { ok: true, data: await perform(useCase, input, context, requestId, age) }
    } catch (error) {
      return { ok: false, error: describe(error, `${contract.context}.${String(name)}`, answerId) }
    }
  }
}

async function perform({ call, run, beginsWithMine }: UseCase, input: unknown, context: object, requestId: string, age: number) {
  const now = new Date()
  const identity = await identify(context, now, age)
  // What everybody may read is read on by who was signed out.
  if (!identity && call.who !== 'anyone') throw new AppError('SIGNED_OUT')
  const { openid, session } = identity ?? { openid: null, session: null }
  if (session && call.onPhone) throw new AppError('ONLY_ON_PHONE')
  const scene = { db, now, requestId, session }

  if (needsMember(call.who)) {
    const { caller, mine } = await admit(call.who, openid, age, beginsWithMine ? activityNamedBy(input) : '')
    const through = session ? { through: 'browser' as const } : {}
    const trail = (what: string, why = '') => ({ at: now, by: caller._id, byName: caller.name, what, why, requestId, ...through })
    const findMine = async (activityId: string) => (mine === undefined ? db.registrations.find(registrationId(activityId, caller._id)) : mine)
    return checked(call, await run({ ...scene, caller, trail, findMine } as never, accept(call, input)))
  }

  if (call.who === 'visitor' && !openid) throw new AppError('NO_IDENTITY')
  let caller: ReturnType<typeof findMember> | undefined
  const findCaller = () => (caller ??= findMember(openid, age))
  return checked(call, await run({ ...scene, openid, findCaller } as never, accept(call, input)))
}

/** Of input that nobody has looked at yet; empty for what names none. */
function activityNamedBy(input: unknown): string {
  const { activityId } = (input ?? {}) as { activityId?: unknown }
  return typeof activityId === 'string' ? activityId : ''
}

function accept(call: Call, input: unknown): unknown {
  if (JSON.stringify(input ?? null).length > inputLimit) throw new AppError('TOO_LARGE')
  const parsed = call.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  throw new AppError('INVALID_INPUT', { fields: [...new Set(parsed.error.issues.map(issue => issue.path.join('.')))] })
}

/** Outside production an answer that breaks its own contract is a failure, before a page comes to rely on it. */
function checked(call: Call, output: unknown): unknown {
  return process.env.NODE_ENV === 'production' ? output : call.output.parse(output)
}

function describe(error: unknown, call: string, requestId: string) {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, details: error.details, requestId }
  }
  console.error(JSON.stringify({ requestId, call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
  const internal = new AppError('INTERNAL')
  return { code: internal.code, message: internal.message, details: {}, requestId }
}
