import type { Index } from '../../config/collections'
import { foundUnder, isSame, keysOf } from './index-match'
import { otherSecrets } from './secrets'
import type { Found, FoundFunction, Notice, Plan, Refusal, Step, Wanted, WantedFunction } from './shape'

/**
 * What brings an environment to what it should be, in the order it is done in: data before the code that reads it,
 * code before the pages that call it. Nothing that is there and not wanted is deleted, but our own functions' timers:
 * it is said.
 */
export function plan(found: Found, wanted: Wanted): Plan {
  const parts = [collections(found, wanted), indexes(found, wanted), doors(found, wanted), functions(found, wanted), site(found, wanted)]
  // A migration may write to a new collection; unique indexes and new code wait until the data are what they expect.
  const first = found.migrations.length > 0 ? parts.slice(0, 1) : parts
  return {
    steps: first.flatMap(({ steps }) => steps),
    notices: first.flatMap(({ notices }) => notices),
    refusals: refusals(found, wanted),
    migrations: found.migrations,
  }
}

type Part = { steps: Step[]; notices: Notice[] }

function refusals(found: Found, wanted: Wanted): Refusal[] {
  const others = otherSecrets(found.functions, wanted)
  return [
    ...others.map(other => ({ because: 'other-secret' as const, ...other })),
    ...Object.entries(wanted.functions).flatMap(([name, { runtime }]) => {
      const there = found.functions[name]
      return there && isThere(there) && there.runtime !== runtime
        ? [{ because: 'other-runtime' as const, name, found: there.runtime, wanted: runtime }]
        : []
    }),
  ]
}

function collections(found: Found, wanted: Wanted): Part {
  const part: Part = { steps: [], notices: [] }
  for (const { name, rule } of wanted.collections) {
    const there = found.collections[name]
    if (!there) part.steps.push({ do: 'create-collection', collection: name })
    else if (there.rule !== rule) part.steps.push({ do: 'close-collection', collection: name })
  }
  const ours = new Set(wanted.collections.map(({ name }) => name))
  for (const name of Object.keys(found.collections)) if (!ours.has(name)) part.notices.push({ says: 'unknown-collection', name })
  return part
}

function indexes(found: Found, wanted: Wanted): Part {
  const part: Part = { steps: [], notices: [] }
  for (const { name, indexes } of wanted.collections) {
    const there = found.collections[name] ?? { count: 0, rule: null, indexes: [] }
    const met = new Set<string>()
    for (const index of indexes) {
      const other = foundUnder(index, there.indexes)
      if (other) met.add(other.name)
      if (other && isSame(index, other)) continue
      if (index.unique && there.count > 1) part.notices.push({ says: 'unique-over-data', collection: name, index: keysOf(index), count: there.count })
      part.steps.push({ do: other ? 'replace-index' : 'create-index', collection: name, index, drops: other?.name ?? null })
    }
    for (const { name: index } of there.indexes) if (!met.has(index)) part.notices.push({ says: 'unknown-index', collection: name, index })
  }
  return part
}

/** Who may come in from outside: to the storage, to the functions, and how a browser signs in. */
function doors(found: Found, wanted: Wanted): Part {
  const steps: Step[] = []
  if (found.storageRule !== wanted.storageRule) steps.push({ do: 'close-storage' })
  if (!agrees(found.functionRule, wanted)) steps.push({ do: 'open-functions' })
  if (!found.anonymousLogin) steps.push({ do: 'allow-anonymous' })
  if (!found.customLogin) steps.push({ do: 'allow-custom' })
  return { steps, notices: [] }
}

/** A line for another function than ours is let alone; one for ours would go before the rule for all. */
function agrees(rule: Found['functionRule'], { functionRule, functions }: Wanted): boolean {
  if (!rule) return false
  return Object.keys({ ...rule, ...functionRule }).every(name =>
    name in functionRule ? rule[name]?.invoke === functionRule[name]!.invoke : !(name in functions),
  )
}

function functions(found: Found, wanted: Wanted): Part {
  const part: Part = { steps: [], notices: [] }
  const asking: string[] = []
  for (const [name, want] of Object.entries(wanted.functions)) {
    const there = found.functions[name]
    if (!there || !isThere(there)) {
      part.steps.push({ do: 'create-function', name })
      if (want.asksWeChat) asking.push(name)
      continue
    }
    const changes = changesOf(there, want, wanted.ours)
    if (changes.length > 0) part.steps.push({ do: 'configure-function', name, changes })
    if (there.digest !== want.digest || there.status === 'UpdateFailed') part.steps.push({ do: 'upload-code', name })
    part.steps.push(...timers(name, there, want))
    for (const timer of there.paused) if (timer in want.timers) part.notices.push({ says: 'paused-timer', name, timer })
    for (const variable of foreign(there, wanted.ours)) part.notices.push({ says: 'unknown-variable', name, variable })
  }
  for (const name of Object.keys(found.functions)) if (!(name in wanted.functions)) part.notices.push({ says: 'unknown-function', name })
  if (asking.length > 0) part.notices.push({ says: 'asks-wechat', names: asking })
  for (const setting of ['WEB_SIGN_IN_KEY', 'MESSAGE_TEMPLATES']) {
    if (wanted.ours.includes(setting) && !Object.values(wanted.functions).some(({ variables }) => setting in variables)) {
      part.notices.push({ says: 'not-set', setting })
    }
  }
  return part
}

/** What could not be made the last time is made anew. */
const isThere = ({ status }: FoundFunction) => status !== 'CreateFailed'

const foreign = ({ variables }: FoundFunction, ours: readonly string[]) => Object.keys(variables).filter(name => !ours.includes(name))

function changesOf(found: FoundFunction, wanted: WantedFunction, ours: readonly string[]): string[] {
  const names = new Set([...Object.keys(found.variables), ...Object.keys(wanted.variables)])
  return [
    ...(['timeout', 'memorySize'] as const).filter(key => found[key] !== wanted[key]),
    ...[...names].filter(name => ours.includes(name) && found.variables[name] !== wanted.variables[name]).sort(),
  ]
}

/** What a function is given: ours as they should be, and what somebody else put there as it is. */
export function variablesFor(name: string, found: Found, wanted: Wanted): Record<string, string> {
  const there = found.functions[name]
  const others = there ? foreign(there, wanted.ours).map(variable => [variable, there.variables[variable]!]) : []
  return { ...Object.fromEntries(others), ...wanted.functions[name]!.variables }
}

/** A timer cannot be changed: the old one goes, the new one comes. */
function timers(name: string, found: FoundFunction, wanted: WantedFunction): Step[] {
  const gone = Object.entries(found.timers).filter(([timer, cron]) => wanted.timers[timer] !== cron)
  const come = Object.entries(wanted.timers).filter(([timer, cron]) => found.timers[timer] !== cron)
  return [
    ...gone.map(([timer, cron]) => ({ do: 'remove-timer' as const, name, timer, cron })),
    ...come.map(([timer, cron]) => ({ do: 'add-timer' as const, name, timer, cron })),
  ]
}

function site({ site, safeDomains, uploadOrigins }: Found, wanted: Wanted): Part {
  const steps: Step[] = []
  if (site.status === 'none' || site.status === 'offline') steps.push({ do: 'open-site' })
  const changed = Object.keys(wanted.site).filter(path => differs(site.files[path], wanted.site[path]!)).sort()
  // A page comes after what it loads, so that nobody opens a page whose parts are not there yet.
  const [first, last] = [changed.filter(path => !isEntry(path)), changed.filter(isEntry)]
  for (const files of [first, last]) if (files.length > 0) steps.push({ do: 'upload-site', files })
  if (!site.domain || !safeDomains.includes(site.domain)) steps.push({ do: 'allow-site' })
  if (!site.domain || !uploadOrigins.includes(`https://${site.domain}`)) steps.push({ do: 'allow-uploads' })
  const leftOver = Object.keys(site.files).filter(path => !(path in wanted.site)).length
  return { steps, notices: leftOver > 0 ? [{ says: 'left-over-files', count: leftOver }] : [] }
}

const isEntry = (path: string) => !path.includes('/')

/** A file whose md5 the storage does not know is told by its size: its name holds a hash of what is in it. */
const differs = (found: Found['site']['files'][string] | undefined, wanted: Wanted['site'][string]) =>
  !found || found.size !== wanted.size || (found.md5 !== null && found.md5 !== wanted.md5)

/** Indexes that CloudBase makes itself. */
export const isBuiltIn = ({ name, fields }: Index): boolean => name === '_id_' || (fields.length === 1 && fields[0]!.field === '_openid')
