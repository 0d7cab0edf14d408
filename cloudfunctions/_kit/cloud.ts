import cloudbase from '@cloudbase/node-sdk'

/**
 * The one client of CloudBase that all of a function's instance uses. Which environment it reaches, and with which
 * credentials, is told by the platform through the process environment.
 */
export const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })

/** The platform's database, for the kit alone: use cases read and write through `db`. */
export const database = app.database()

/** Operators of queries and changes: `_.lt(5)`, `_.inc(1)`. */
export const _ = database.command

/** Operators of what an aggregation computes: `$.sum('$fee')`. */
export const $ = database.command.aggregate

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Text that contains `part` as it is written, whatever signs it holds. */
export const containing = (part: string) => database.RegExp({ regexp: escaped(part), options: 'i' })

/** The same, capitals and all: what no sign of it can make slow. */
export const holding = (part: string) => database.RegExp({ regexp: escaped(part), options: '' })

/** Text that begins so; an index serves it. */
export const beginning = (part: string) => database.RegExp({ regexp: `^${escaped(part)}`, options: '' })

/** Text that ends so. */
export const ending = (part: string) => database.RegExp({ regexp: `${escaped(part)}$`, options: '' })

/** Text that begins or ends so. */
export const beginningOrEnding = (first: string, last: string) => database.RegExp({ regexp: `^${escaped(first)}|${escaped(last)}$`, options: '' })
