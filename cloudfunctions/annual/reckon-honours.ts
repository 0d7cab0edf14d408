import { createHash } from 'node:crypto'
import type { Honour } from '../../shared/contract/annual'
import { honoursFor, type HonoursRule } from '../../shared/domain/honours'
import { isMet } from './read-fulfilment'
import type { YearRead } from './read-year'

/** Whom a rule honours by a year's figures, with a digest of rule and lists: two that look alike are alike. */
export function reckonHonours({ figures }: Pick<YearRead, 'figures'>, rule: HonoursRule): { officers: Honour[]; units: Honour[]; digest: string } {
  const officers = figures.officers.map(({ memberId: id, name, unitName, pieces, characters }) => ({ id, name, unitName, pieces, characters, quartersMet: 0 }))
  const units = figures.units.map(({ unitId: id, unitName: name, pieces, characters, targets }) => ({
    id, name, unitName: '', pieces, characters, quartersMet: targets.filter(isMet).length,
  }))
  const lists = { officers: honoursFor(officers, rule, rule.officers), units: honoursFor(units, rule, rule.units) }
  return { ...lists, digest: createHash('sha256').update(JSON.stringify([rule, lists])).digest('hex') }
}
