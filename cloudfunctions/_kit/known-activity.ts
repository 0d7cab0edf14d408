import type { ActivityDocument } from './documents'
import { Memory } from './memory'

/** How long an instance goes by what it knows of an activity, ms. */
const knownFor = 10_000

/**
 * Activities as this instance saw them last. What is remembered may let somebody in, because taking the place asks
 * the database for the plan's revision and the seats; it may never turn somebody away.
 */
const known = new Memory<ActivityDocument>(50)

export const recallActivity = (id: string): ActivityDocument | null => known.recall(id, knownFor)

/** Without the claims, which come and go with every call. Gives the activity back, for passing it on. */
export function keepInMind<A extends ActivityDocument | null>(activity: A): A {
  if (activity) known.keep(activity._id, { ...activity, claims: [] })
  return activity
}

export const forgetActivity = (id: string): void => known.forget(id)
