import { audiences, type Audience } from '../domain/role-words'
import type { Call, Contract, Role, Who } from './call'

/** One group of calls: what each lets somebody do, and who may. */
export interface RightsGroup {
  name: string
  rows: { words: string; who: readonly Audience[] }[]
}

type Words = Readonly<Record<string, { readonly group: string; readonly calls: Readonly<Record<string, string>> }>>

/** Everybody whom a call lets in. */
export function audienceOf(who: Who): readonly Audience[] {
  if (who === 'anyone' || who === 'visitor') return audiences
  if (who === 'member') return audiences.filter(audience => audience !== 'visitor')
  return audiences.filter(audience => who.includes(audience as Role | 'contact'))
}

/** What every role may do, group by group, as the contracts have it. */
export const rightsTable = (contracts: Readonly<Record<string, Contract>>, words: Words): RightsGroup[] =>
  Object.values(contracts).map(({ context, calls }) => ({
    name: words[context]!.group,
    rows: Object.values<Call>(calls).map(({ name, who }) => ({ words: words[context]!.calls[name]!, who: audienceOf(who) })),
  }))
