import { articleKindNames } from '../../../shared/domain/article-rules'
import type { YearSums } from '../../../shared/domain/year-figures'
import { beforeName, monthName, type YearAnswer } from './words'

/** From where one looks at the year's pieces. */
export type Side = 'unit' | 'officer' | 'kind' | 'month'

export const sides: readonly { value: Side; label: string }[] = [
  { value: 'unit', label: '单位' },
  { value: 'officer', label: '信息员' },
  { value: 'kind', label: '类别' },
  { value: 'month', label: '月份' },
]

/** A line of any of the tables. */
export interface YearRow extends YearSums {
  id: string
  rank?: number
  name: string
  /** an officer's unit */
  of?: string
  /** of the line above: a subject of a kind */
  part?: boolean
  /** what there is to compare with: the target, or the year before */
  more?: string
  moreName?: string
}

const moreBefore = (answer: YearAnswer, { pieces }: { pieces: number }) => ({ more: `${pieces} 篇`, moreName: beforeName(answer) })

export const rowsBy: Readonly<Record<Side, (answer: YearAnswer) => YearRow[]>> = {
  unit: ({ figures }) => figures.units.map(({ unitId, unitName, targets, ...row }) => ({ ...row, id: unitId, name: unitName, ...metOf(targets) })),
  officer: ({ figures }) => figures.officers.map(({ memberId, name, unitName, ...row }) => ({ ...row, id: memberId, name, of: unitName })),
  kind: answer =>
    answer.figures.kinds.filter(({ pieces, along }) => pieces + along > 0).flatMap(({ kind, subjects, before, ...sums }): YearRow[] => [
      { ...sums, id: kind, name: articleKindNames[kind], ...moreBefore(answer, before) },
      ...subjects.map(({ subject, pieces, along, characters, gross }) => ({ id: `${kind} ${subject}`, name: subject || '未选题材', part: true, pieces, along, characters, gross })),
    ]),
  month: answer =>
    answer.figures.total.pieces === 0 ? [] : answer.figures.months.map(({ month, before, ...sums }) => ({ ...sums, id: month, name: monthName(month), ...moreBefore(answer, before) })),
}

function metOf(targets: readonly { owed: number; accepted: number }[]): Pick<YearRow, 'more' | 'moreName'> {
  if (targets.length === 0) return {}
  const met = targets.filter(({ owed, accepted }) => accepted >= owed).length
  return { more: `完成 ${met}/${targets.length} 季`, moreName: '任务' }
}
