import type { Index } from '../../config/collections'

/** `status -publishedAt`: an index by what it sorts by. */
export const keysOf = ({ fields }: Index): string => fields.map(({ field, direction }) => (direction === 1 ? field : `-${field}`)).join(' ')

export const isSame = (one: Index, other: Index): boolean => keysOf(one) === keysOf(other) && one.unique === other.unique

/**
 * What stands in an index's place: one of the same keys under whatever name, as somebody may have made it by hand and
 * the database refuses a second one; else one that has its name and other keys.
 */
export const foundUnder = (wanted: Index, found: readonly Index[]): Index | undefined =>
  found.find(index => keysOf(index) === keysOf(wanted)) ?? found.find(({ name }) => name === wanted.name)
