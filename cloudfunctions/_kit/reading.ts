import type { Transaction } from './transaction'

/** What looks up and changes nothing, within a transaction or outside of any. */
export type Reading = Pick<Transaction, 'query'>

export const outsideOfAny: Reading = { query: (collection, condition, options) => collection.query(condition, options) }
