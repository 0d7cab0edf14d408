import { dayOf, parseLocal, weekdayOf, type Instant } from '../../../shared/domain/instant'
import { windowWords } from '../window-words'
import type { Hall } from './use-hall'

/** `12月2日 周三` of `2026-12-02`. */
export function dayWords(day: string): string {
  const noon = parseLocal(`${day} 12:00`)
  return `${dayOf(noon)} ${weekdayOf(noon)}`
}

export const listOf = ({ lists, listId }: Hall) => lists.find(({ id }) => id === listId)!

/** `报到，12月1日 14:00–20:00` */
export function listWords(hall: Hall): string {
  const { name, window } = listOf(hall)
  return `${name}，${windowWords(window.from, window.until)}`
}

/** Who came though nobody expected them. */
export const unexpected = ({ arrived, expected, missing }: Pick<Hall, 'arrived' | 'expected' | 'missing'>): number => arrived - (expected - missing)

/** Of the expected, the share that came: 0 to 1. */
export const shareCome = ({ expected, missing }: Pick<Hall, 'expected' | 'missing'>): number => (expected > 0 ? (expected - missing) / expected : 0)

/** What there is to say besides how many came; empty where all is as usual. */
export function besides(hall: Hall): string {
  const more = unexpected(hall)
  return [hall.despite > 0 && `特许入场 ${hall.despite} 人`, more > 0 && `${more} 人不在应到之列`].filter(Boolean).join('，')
}

/** The busiest time, in words: `14:05 起 5 分钟到了 12 人，最多`; empty where nobody came. */
export function peakWords({ minutes, points }: Hall['curve'], written: (at: Instant) => string): string {
  if (points.length === 0) return ''
  const peak = points.reduce((most, point) => (point.count > most.count ? point : most))
  return `${written(peak.at)} 最忙，${spanWords(minutes)}到了 ${peak.count} 人`
}

export const spanWords = (minutes: number): string => {
  if (minutes < 60) return `${minutes} 分钟`
  return minutes < 24 * 60 ? `${minutes / 60} 小时` : `${minutes / (24 * 60)} 天`
}

interface Missed {
  unitName: string
  contact: { name: string; phone: string } | null
}

/** People of one unit together, with whom to call about them; the people stand by unit already. */
export function byUnit<P extends Missed>(people: readonly P[]): { unitName: string; contact: Missed['contact']; people: P[] }[] {
  const units: { unitName: string; contact: Missed['contact']; people: P[] }[] = []
  for (const person of people) {
    const last = units[units.length - 1]
    if (last?.unitName === person.unitName) {
      last.people.push(person)
      last.contact ??= person.contact
    } else units.push({ unitName: person.unitName, contact: person.contact, people: [person] })
  }
  return units
}
