import type { Article } from '../../../shared/contract/article'
import type { Instant } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { genreNames, gradeNames } from '../../../shared/domain/pricing-words'
import { remarkKindNames } from './marks'

export interface TrailLine {
  at: Instant
  by: string
  title: string
  detail: string
}

/** What lines of the trail say, by what they are called in the record. */
const words: Readonly<Record<string, string>> = {
  'drafted': '开始写',
  'submitted': '投稿',
  'taken-back': '作者撤回',
  'taken': '领来审',
  'put-back': '放回待审',
  'edited': '改稿',
  'returned': '退回修改',
  'declined': '不采用',
  'accepted': '采用',
  'second-reading-asked': '提请复审',
  'second-reading-agreed': '复审同意，采用',
  'second-reading-objected': '复审有意见',
  'scheduled': '定时刊发',
  'unscheduled': '取消定时',
  'published': '刊发',
  'withdrawn': '撤稿',
}

/** All that happened to an article and was said of it, the latest first. A line of a kind that has no words yet is left out. */
export function trailOf({ history, remarks }: Pick<Article, 'history' | 'remarks'>): TrailLine[] {
  const told = new Set(history.map(({ why }) => why))
  return [
    ...history.flatMap(({ at, by, what, why }) => {
      const title = words[what]
      return title ? [{ at, by, title, detail: what === 'accepted' ? choiceWords(why) : what === 'published' ? '' : why }] : []
    }),
    // What went back with the article stands in its line of the trail already.
    ...remarks
      .filter(({ place, text }) => place || !told.has(text))
      .map(({ at, by, kind, text, place }) => ({ at, by, title: `批注，${remarkKindNames[kind]}`, detail: place ? `“${place.quote}”：${text}` : text })),
  ].sort((a, b) => b.at - a.at)
}

/** @param why `brief A 2026-18` or `feature 2026-18` */
function choiceWords(why: string): string {
  return why
    .split(' ')
    .map(part => (part in genreNames ? genreNames[part as keyof typeof genreNames] : part in gradeNames ? `${gradeNames[part as keyof typeof gradeNames]}等` : issueName(part)))
    .join('，')
}
