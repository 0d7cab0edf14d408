/** A stretch of time that a person belongs to a unit; `until` is null as long as they do. */
export interface Service {
  unitId: string
  unitName: string
  from: Date
  until: Date | null
}

/** The same services with none still running. */
export const ended = (services: readonly Service[], at: Date): Service[] =>
  services.map(service => (service.until ? service : { ...service, until: at }))

/** Serving a unit from now on, and no other. Nothing changes for whoever serves it already. */
export function begun(services: readonly Service[], unit: { id: string; name: string }, at: Date): Service[] {
  const present = services.find(({ unitId, until }) => unitId === unit.id && !until)
  if (present) return [...ended(services.filter(each => each !== present), at), present]
  return [...ended(services, at), { unitId: unit.id, unitName: unit.name, from: at, until: null }]
}

/**
 * The services of two records of one person as one list in the order of time. What the first serves now stays; where
 * both serve the same unit, it began with the earlier one.
 */
export function united(kept: readonly Service[], dropped: readonly Service[], at: Date): Service[] {
  const present = kept.find(({ until }) => !until)
  const twin = dropped.find(({ unitId, until }) => !until && unitId === present?.unitId)
  const past = [...kept.filter(each => each !== present), ...ended(dropped.filter(each => each !== twin), at)]
  past.sort((a, b) => a.from.getTime() - b.from.getTime())
  if (!present) return past
  return [...past, twin && twin.from < present.from ? { ...present, from: twin.from } : present]
}
