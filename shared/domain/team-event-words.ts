import type { TeamEvent } from '../contract/activity-plan'
import type { Sex } from './team-rules'

export const sexNames: Readonly<Record<Sex, string>> = { male: '男', female: '女' }

/** Who plays in an event: `3–5 人，至少 1 名女队员`; `2 人，限男队员`. */
export function lineupWords({ least, most, only, men, women }: Pick<TeamEvent, 'least' | 'most' | 'only' | 'men' | 'women'>): string {
  const among = [
    only === 'men' && '限男队员',
    only === 'women' && '限女队员',
    only === 'any' && men > 0 && `至少 ${men} 名男队员`,
    only === 'any' && women > 0 && `至少 ${women} 名女队员`,
  ].filter(Boolean)
  return [least === most ? `${most} 人` : `${least}–${most} 人`, ...among].join('，')
}

/** How many teams have entered: `已报 3 / 8 队`, `8 队已满`, `已报 3 队`. */
export function entryWords(cap: number | null, entered: number): string {
  if (cap === null) return `已报 ${entered} 队`
  return entered >= cap ? `${cap} 队已满` : `已报 ${entered} / ${cap} 队`
}
