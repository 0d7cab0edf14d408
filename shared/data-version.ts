/** The version of the data that this code reads and writes: the number of the last of `migrations/`. */
export const dataVersion = 11
