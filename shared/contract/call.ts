import type * as z from 'zod/mini'

export const roles = ['officer', 'editor', 'staff', 'approver', 'treasurer', 'admin'] as const
export type Role = (typeof roles)[number]

/**
 * Who may make a call.
 * - `anyone`: even without an identity; what everyone may read
 * - `visitor`: a WeChat identity, enrolled or not
 * - `member`: an enrolled person, whatever their roles
 * - a list: an enrolled person with one of these roles; `contact` is whoever acts for a unit, which their record says
 */
export type Who = 'anyone' | 'visitor' | 'member' | readonly (Role | 'contact')[]

export interface CallShape {
  who: Who
  /** The call changes data: it carries a request id, is safe to repeat, and is swept with faults by the tests. */
  writes: boolean
  /** It takes the person's own phone: a browser that they let in may not make it. */
  onPhone?: true
  input: z.ZodMiniType
  output: z.ZodMiniType
}

export type Call<S extends CallShape = CallShape> = S & { context: string; name: string }
export type Contract<C extends Record<string, CallShape> = Record<string, CallShape>> = {
  context: string
  calls: { [N in keyof C]: Call<C[N]> }
}

/** What a caller gives: before defaults and trimming. */
export type Input<C extends CallShape> = z.input<C['input']>
/** What a use case gets: validated, trimmed, with defaults. */
export type Accepted<C extends CallShape> = z.output<C['input']>
export type Output<C extends CallShape> = z.output<C['output']>

export function call<const S extends CallShape>(shape: S): S {
  return shape
}

/** Declares the calls of one bounded context, which is one deployable function. */
export function contract<C extends Record<string, CallShape>>(context: string, shapes: C): Contract<C> {
  const calls = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, { ...shape, context, name }]),
  )
  return { context, calls: calls as Contract<C>['calls'] }
}

/** What travels to a function. A write names its request, so that a repeat is known as one. */
export interface Envelope {
  call: string
  input?: unknown
  requestId?: string
}

export const requestIdPattern = /^[A-Za-z0-9_-]{8,64}$/
