import { useEffect, useSyncExternalStore } from 'react'
import type { Output } from '../../shared/contract/call'
import type { association } from '../../shared/contract/association'
import { cloud } from './index'
import { keepAnswer, keptAnswer } from './kept-answers'

export type Association = Output<typeof association.calls.show>

const callName = 'association.show'

/** Told since the program was opened. */
let told: Association | null = null
let asking: Promise<void> | undefined
const listeners = new Set<() => void>()

/**
 * The association as it is named at the head of pages: what the phone kept at first, so that no page waits for it, and
 * what the cloud says once it has been asked, once for all pages. Null where nothing is known.
 */
export function useAssociation(): Association | null {
  useEffect(() => void learnAssociation(), [])
  return useSyncExternalStore(follow, knownAssociation)
}

/** What was told since the program was opened; nothing that was only kept. @param wait asks nobody as long as it is true */
export function useToldAssociation(wait: boolean): Association | null {
  useEffect(() => {
    if (!wait) void learnAssociation()
  }, [wait])
  return useSyncExternalStore(follow, () => told)
}

let kept: Association | null | undefined

/** As far as it is known already: asks nobody. */
export const knownAssociation = (): Association | null => told ?? (kept ??= keptAnswer<Association>(callName, {})?.data ?? null)

/** @param anew also where it was asked before */
export function learnAssociation(anew = false): Promise<void> {
  if (told && !anew) return Promise.resolve()
  return (asking ??= ask().finally(() => {
    asking = undefined
  }))
}

async function ask() {
  try {
    told = await cloud.association.show({})
    keepAnswer(callName, {}, told)
    listeners.forEach(listener => listener())
  } catch {
    // Without a network what was kept serves, and the next page asks again.
  }
}

function follow(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
