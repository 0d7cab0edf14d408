import type { ActivitySummary, RegistrationStatus } from '../../../shared/contract/activity'
import { isOver } from '../../../shared/domain/registration-rules'
import { isFull } from '../../../shared/domain/seats'

type Listed = ActivitySummary & { mine: RegistrationStatus | null }

export type Filter = 'seats' | 'free' | 'mine'

/** Narrow what is already on the phone; all that are chosen have to hold. */
export const filters: readonly { value: Filter; label: string; holds: (activity: Listed) => boolean }[] = [
  { value: 'seats', label: '还有席位', holds: activity => activity.phase === 'open' && !isFull(activity) },
  { value: 'free', label: '免费', holds: ({ fee }) => fee === 0 },
  { value: 'mine', label: '我报了名', holds: ({ mine }) => mine !== null && !isOver(mine) },
]

export const narrow = <T extends Listed>(activities: readonly T[], chosen: readonly string[]): T[] =>
  activities.filter(activity => filters.every(({ value, holds }) => !chosen.includes(value) || holds(activity)))
