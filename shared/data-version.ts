/** The version of the data that this code reads and writes: the number of the last of `migrations/`. */
export const dataVersion = 11

/** What a store that nobody has used says of its data: nothing in it is older than this code. `_id` is that in `settings`. */
export const bornToday = { _id: 'data', version: dataVersion, settled: dataVersion, lease: null }
