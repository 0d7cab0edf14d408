import type { Accepted, Call, Output, Who } from '../../shared/contract/call'
import type { db } from './db'
import type { HistoryEntry, MemberDocument, RegistrationDocument } from './documents'

/** What a use case stands on, besides its input. */
interface Scene {
  db: typeof db
  now: Date
  /** Of this write; a repeat after a lost answer has the same. Empty for a read that named none. */
  requestId: string
  /** `_id` of the browser's session that the call came through; null for a phone, and for nobody. */
  session: string | null
}

interface PublicScene extends Scene {
  openid: string | null
  /** The member behind the call, if there is one: a round trip, so only when it is needed. */
  findCaller: () => Promise<MemberDocument | null>
}

interface VisitorScene extends PublicScene {
  openid: string
}

interface MemberScene extends Scene {
  caller: MemberDocument
  /** A line for a record's trail, in the caller's name. */
  trail: (what: string, why?: string) => HistoryEntry
  /** The caller's registration at an activity: no round trip of its own where the use case begins with it. */
  findMine: (activityId: string) => Promise<RegistrationDocument | null>
}

export type SceneOf<W extends Who> = W extends 'anyone' ? PublicScene : W extends 'visitor' ? VisitorScene : MemberScene

/** An answer is never changed once given, so what cannot be changed serves as well. */
type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

export type UseCase<C extends Call = Call> = {
  call: C
  run: (scene: SceneOf<C['who']>, input: Accepted<C>) => Promise<Frozen<Output<C>>>
  /** It begins with the caller's registration at the activity that the input names. */
  beginsWithMine: boolean
}

/** Binds a declared call to the code that fulfils it. */
export function useCase<C extends Call, const R extends Frozen<Output<C>>>(
  call: C,
  run: (scene: SceneOf<C['who']>, input: Accepted<C>) => Promise<R>,
  { beginsWithMine = false }: Partial<Pick<UseCase, 'beginsWithMine'>> = {},
): UseCase<C> {
  return { call, run, beginsWithMine }
}
