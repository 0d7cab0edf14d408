/** One cell of a workbook as it was found. */
export interface Cell {
  text: string
  /** One of several cells that were made one; each of them carries the text. */
  merged?: boolean
  /** `formula`: without a result; `error`: `#REF!` and the like; `number`: too long for one, its last figures are lost. */
  fault?: 'formula' | 'error' | 'number'
}

export interface SheetRow {
  /** As the workbook counts, from 1. */
  number: number
  cells: readonly Cell[]
}

/** What is wrong with one row of a workbook, in the person's words. */
export interface BadRow {
  row: number
  name: string
  says: string[]
}

/** Titles may stand in these: above them people write what the table is. */
export const rowsOfTitles = 10

/** A title without what people put around it: spaces, stars, colons, and words in brackets. */
export const plainTitle = (text: string): string => text.replace(/[\s*＊：:]|[（(].*[）)]/g, '')

/** What one reads in a cell: on one line. */
export const textOf = ({ text }: Cell): string => text.replace(/\s+/g, ' ').trim()

export const isEmptyCell = ({ text, fault }: Cell): boolean => text.trim() === '' && !fault

export interface CellRule {
  title: string
  /** UTF-16 units; none where the text's own rule counts. */
  most?: number
  /** Each row must have one to itself. */
  ownCell: boolean
}

const faultWords = {
  formula: '是公式，还没有结果；复制后选择性粘贴为数值',
  error: '里的公式出错；改成要填的内容',
  number: '被表格当成数字，末几位已丢失；把这一列设成文本后重填',
} as const

/** What is wrong with a cell whatever stands in it; null when it can be read. */
export function cellProblem(cell: Cell, { title, most = Infinity, ownCell }: CellRule): string | null {
  const text = textOf(cell)
  if (cell.fault) return `“${title}”${faultWords[cell.fault]}`
  if (cell.merged && ownCell) return `“${title}”是合并的单元格；取消合并，每行各填各的`
  if (text.length > most) return `“${title}”有 ${text.length} 字，最多 ${most} 字`
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return `“${title}”里有看不见的控制符；重新输入一遍`
  return null
}
