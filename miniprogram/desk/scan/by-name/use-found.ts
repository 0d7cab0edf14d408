import type { OfflineDesk, Place } from '../offline/desk-view'
import { cloud } from '../../../cloud'
import { useCall } from '../../../cloud/use-call'
import { useHeld } from '../../../cloud/use-held'
import { useSettled } from '../../../cloud/use-settled'
import { standingWords } from './words'

/** Somebody whom a search found. */
export interface Candidate {
  registrationId: string
  name: string
  unitName: string
  number: number
  /** The phone's last four digits; empty where the phone has them not. */
  phoneEnd: string
  /** What differs from somebody who is expected; empty where nothing does, or where it is not known yet. */
  standing: string
}

interface Search {
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

/** Looks people up in the cloud; without a network in the list that the phone took along. */
export function useFound(activityId: string, { listId, way }: Place, typed: string, { names }: Pick<OfflineDesk, 'names'>): Search {
  const text = useSettled(typed.trim()).slice(0, longest)
  const { data, status, error, reload } = useHeld(useCall(cloud.checkin.find, { activityId, listId, way, text }, { wait: text === '' }))
  const offline = text !== '' && status === 'failed' && (error?.code === 'OFFLINE' || error?.code === 'TIMEOUT')
  const found = { offline, failed: status === 'failed' && !offline, retry: reload }

  if (text === '') return { ...found, people: null, more: false, failed: false }
  if (!offline) return { ...found, people: data?.people.map(each => ({ ...each, standing: standingWords(each) })) ?? null, more: data?.more ?? false }
  if (!names.unlocked) return { ...found, people: null, more: false }
  return { ...found, people: names.find(text).map(({ guest }) => ({ ...guest, phoneEnd: '', standing: '' })), more: false }
}
