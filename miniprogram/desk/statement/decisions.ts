import type { LineDecision, LineRow } from '../../../shared/contract/remuneration'

type Line = Pick<LineRow, 'net' | 'problems' | 'decision'>

/** What an editor can decide of a line in a draft; `undo` is as if nothing had been decided. */
export type DecisionAct = LineDecision['what'] | 'undo'

/** Paying is what happens anyway to a line without a problem, so that nobody decides on it. */
const isFor: Readonly<Record<DecisionAct, (line: Line) => boolean>> = {
  pay: ({ net, problems, decision }) => net > 0 && problems.length > 0 && decision?.what !== 'pay',
  hold: ({ decision }) => decision?.what !== 'hold',
  settle: ({ net, decision }) => net <= 0 && decision?.what !== 'settle',
  undo: ({ decision }) => decision !== null,
}

/** What can be decided of these lines, and of which of them. */
export const decisionsOn = <L extends Line>(lines: readonly L[]): { act: DecisionAct; lines: L[] }[] =>
  (['pay', 'hold', 'settle', 'undo'] as const)
    .map(act => ({ act, lines: lines.filter(isFor[act]) }))
    .filter(each => each.lines.length > 0)

export const actNames: Readonly<Record<DecisionAct, string>> = { pay: '照发', hold: '结转到下季', settle: '不发结清', undo: '撤销处理' }

/** Reasons that are often given. */
export const usualReasons: Readonly<Record<LineDecision['what'], readonly string[]>> = {
  pay: ['领取前补登身份证号', '已与本人核对', '单位代为联系'],
  hold: ['等本人补登身份证号', '暂时联系不上本人', '并入下季一起发'],
  settle: ['没有可发的金额', '差额不再追回'],
}

/** What comes of it. */
export const effects: Readonly<Record<LineDecision['what'], string>> = {
  pay: '留在这张表里，照应发的金额签批、发放。',
  hold: '这个人的稿件和更正整笔转到下一张表，这张表不发，到时再算税。',
  settle: '这一笔到此为止，不发也不再扣回。',
}
