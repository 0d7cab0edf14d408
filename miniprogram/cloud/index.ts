import type { Context, Contracts } from '../../shared/contract'
import type { Call, Input, Output } from '../../shared/contract/call'
import { request } from './request'

/** A declared call, ready to be made; its name also names what is kept of its answers. */
export interface CloudCall<C extends Call = Call> {
  (input: Input<C>, options?: { requestId?: string }): Promise<Output<C>>
  callName: string
}

type Client = { [K in Context]: { [N in keyof Contracts[K]['calls']]: CloudCall<Contracts[K]['calls'][N] & Call> } }

/**
 * The one door to the cloud, typed from the contract: `await cloud.registration.register({ activityId, answers })`.
 * It rejects with an `AppError` and nothing else. Only the contract's types reach the phone: what a call accepts is
 * checked in the function.
 */
export const cloud = members(context => members(name => callable(context, name))) as Client

function callable(context: string, name: string): CloudCall {
  const call = (input: unknown, { requestId }: { requestId?: string } = {}) => request(context, name, input, requestId)
  return Object.assign(call, { callName: `${context}.${name}` }) as unknown as CloudCall
}

/** An object that makes each member when it is first asked for. */
function members<T>(make: (name: string) => T): Record<string, T> {
  const made: Record<string, T> = {}
  return new Proxy(made, { get: (_, name: string) => (made[name] ??= make(name)) })
}
