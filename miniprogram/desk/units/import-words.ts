import type { unit } from '../../../shared/contract/unit'
import type { Output } from '../../../shared/contract/call'

type Outcome = Output<(typeof unit)['calls']['import']>
type Unreadable = Extract<Outcome, { outcome: 'unreadable' }>['reason']

/** Why a workbook could not be read, and what to do. */
export const unreadableWords: Readonly<Record<Unreadable, string>> = {
  'missing': '文件没有传到，重新选择一次',
  'too-large': '文件太大。只留要导入的那张表，去掉图片，一次最多 300 家',
  'no-workbook': '这不是 Excel 表格。用 Excel 或 WPS 另存为 .xlsx，再选一次',
  'no-header': '没有找到表头。前十行里要有一行写着“单位名称”和“会员级别”',
  'no-rows': '表头下面没有单位',
  'too-many-rows': '行数太多。一次最多 300 家，分成几张表导入',
}

/** `新增 12 家，更新 3 家`, with nothing that is none. */
export function sumsInWords({ added, changed }: { added: number; changed: number }): string {
  const parts = [added > 0 && `新增 ${added} 家`, changed > 0 && `更新 ${changed} 家`].filter(Boolean)
  return parts.length > 0 ? parts.join('，') : '没有要改的'
}
