import type { Article } from '../../../shared/contract/article'
import { dayAndTime } from '../../../shared/domain/instant'

/** `宋怀瑾 5月13日 14:00 领走` */
export function heldSince({ takenBy, history }: Pick<Article, 'takenBy' | 'history'>): string {
  const at = history.filter(({ what }) => what === 'taken').at(-1)?.at
  return `${takenBy?.name ?? ''}${at === undefined ? ' 在审' : ` ${dayAndTime(at)} 领走`}`
}
