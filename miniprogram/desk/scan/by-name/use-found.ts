import { letsThrough } from '../../../../shared/domain/checkin-rules'
import { cloud } from '../../../cloud'
import { useCall } from '../../../cloud/use-call'
import { useHeld } from '../../../cloud/use-held'
import { useSettled } from '../../../cloud/use-settled'
import type { OfflineDesk, Place } from '../offline/desk-view'
import type { Candidate } from './candidate'
import { foundOnPhone } from './found-on-phone'
import { standingWords, type Found } from './words'

export interface Search {
  /** null while nothing was asked, or nothing is known yet */
  people: readonly Candidate[] | null
  /** there are others */
  more: boolean
  /** there is no network: what is shown comes from the list on the phone */
  offline: boolean
  /** the search failed for another reason */
  failed: boolean
  retry: () => void
}

/** The longest that is accepted. @source shared/contract/checkin.ts */
const longest = 30

/** Looks people up in the cloud; until it answers, and without a network, in the list that the phone took along. */
export function useFound(activityId: string, { listId, way }: Place, typed: string, { names }: Pick<OfflineDesk, 'names'>): Search {
  const text = useSettled(typed.trim()).slice(0, longest)
  const asked = useCall(cloud.checkin.find, { activityId, listId, way, text }, { wait: text === '' })
  const held = useHeld(asked).data
  const gone = asked.error?.code === 'OFFLINE' || asked.error?.code === 'TIMEOUT'
  const offline = text !== '' && asked.status === 'failed' && gone
  const state = { offline, failed: text !== '' && asked.status === 'failed' && !gone, retry: asked.reload }

  if (text === '') return { ...state, people: null, more: false }
  if (asked.data) return { ...state, people: asked.data.people.map(candidate), more: asked.data.more }
  if (names.unlocked) return { ...state, ...foundOnPhone(names.find, text) }
  return { ...state, people: offline ? null : (held?.people.map(candidate) ?? null), more: false }
}

const candidate = (found: Found): Candidate => ({ ...found, standing: standingWords(found), passes: letsThrough(found.verdict) })
