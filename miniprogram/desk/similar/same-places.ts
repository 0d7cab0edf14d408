import type { SamePart } from '../../../shared/domain/near-duplicate'
import type { Mark } from '../../components/article-body/marked'

/** What is the same, marked in both texts with the same number, from 1. */
export function samePlaces(parts: readonly SamePart[]): { ours: Mark[]; theirs: Mark[] } {
  const tone = 'cut' as const
  return {
    ours: parts.map(({ from, to }, i) => ({ from, to, number: i + 1, tone })),
    theirs: parts.map(({ otherFrom: from, otherTo: to }, i) => ({ from, to, number: i + 1, tone })),
  }
}

/** How much is the same, said first. */
export const sameWords = (percent: number, parts: number): string =>
  parts === 0
    ? '两篇没有连续十个字以上相同的地方，可能是后来改过'
    : `这篇有 ${percent}% 的字与对照稿相同，${parts === 1 ? '已标出' : `共 ${parts} 处，编号相同的是同一处`}`
