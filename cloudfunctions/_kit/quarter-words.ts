import { parseQuarterKey, quarterName } from '../../shared/domain/quarter'

/** What a notice says of a quarter. @param key `2026Q3` */
export function quarterWords(key: string): { quarter: string; key: string } {
  const quarter = parseQuarterKey(key)
  return { quarter: quarter ? quarterName(quarter) : key, key }
}
