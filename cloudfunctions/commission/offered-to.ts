import { _ } from '../_kit/cloud'

type Condition = Record<string, unknown>

/** Commissions that were offered to this officer, or to all. */
export const offeredTo = (memberId: string) => _.or([{ everyone: true }, { 'invited.memberId': memberId }]) as unknown as Condition
