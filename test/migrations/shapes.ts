import type { Documents } from './old-store'

/** Named by what people choose, rather than by what the program calls things. */
const free = new Set(['unitTaken', 'eventTeams', 'lineup', 'questions', 'words', 'notices'])

const kindOf = (value: unknown) => (value === null ? 'null' : value instanceof Date ? 'date' : Array.isArray(value) ? 'list' : typeof value)

interface Shape {
  /** By path from the document, `scans[].at`: what was found there. */
  kinds: Map<string, Set<string>>
  /** How often there was an object at a path, and how often something in it. */
  objects: Map<string, number>
  present: Map<string, number>
}

function shapeOf(documents: readonly object[]): Shape {
  const shape: Shape = { kinds: new Map(), objects: new Map(), present: new Map() }
  const count = (counts: Map<string, number>, path: string) => counts.set(path, (counts.get(path) ?? 0) + 1)
  const walk = (value: unknown, path: string) => {
    const kind = kindOf(value)
    shape.kinds.set(path, (shape.kinds.get(path) ?? new Set()).add(kind))
    if (kind === 'list') for (const each of value as unknown[]) walk(each, `${path}[]`)
    if (kind !== 'object' || free.has(path.split('.').at(-1)!)) return
    count(shape.objects, path)
    for (const [name, each] of Object.entries(value as object)) {
      count(shape.present, `${path}.${name}`)
      walk(each, `${path}.${name}`)
    }
  }
  for (const document of documents) walk(document, '')
  return shape
}

/**
 * What documents have that today's of their collection do not, or the other way round: every field that all of today's
 * have must be there, none that no one of today's has, and of a kind that is there today.
 *
 * @param sometimes kinds that a field may have though it has another in all of today's, by its path: `members.consent`
 * @returns a line for each difference; nothing where there is none
 */
export function differences(found: Documents, today: Documents, sometimes: Readonly<Record<string, string>>): string[] {
  return Object.keys(today).flatMap(collection => {
    const [own, other] = [shapeOf(found[collection] ?? []), shapeOf(today[collection]!)]
    const inside = (path: string) => path.slice(0, path.lastIndexOf('.'))
    const required = [...other.present].filter(([path, times]) => times === other.objects.get(inside(path)))
    const lacking = required.filter(([path]) => (own.present.get(path) ?? 0) < (own.objects.get(inside(path)) ?? 0)).map(([path]) => `${collection}${path} is missing`)
    const added = [...own.present.keys()].filter(path => !other.present.has(path) && other.objects.has(inside(path))).map(path => `${collection}${path} is nothing that there is today`)
    const unlike = [...own.kinds].flatMap(([path, kinds]) => {
      const usual = other.kinds.get(path)
      const odd = usual ? [...kinds].filter(kind => !usual.has(kind) && sometimes[`${collection}${path}`] !== kind) : []
      return odd.map(kind => `${collection}${path} is ${kind}, and never so today`)
    })
    return [...lacking, ...added, ...unlike]
  })
}
