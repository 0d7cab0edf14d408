import { toHalfWidth } from './half-width'

/** A company's name by which two writings of it are known as one: widths, spaces and marks aside, the long form of 有限公司 as the short one. */
export const plainName = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\s()<>[\]{}【】〔〕〈〉《》"'“”‘’.,·•、。_-]/g, '')
    .toUpperCase()
    .replace(/有限责任公司/g, '有限公司')

/** What is left of a name without its legal form: `望州通信工程` of `望州通信工程股份有限公司`. */
export const coreName = (text: string): string => plainName(text).replace(/(股份有限公司|集团有限公司|有限公司|集团公司|股份公司|总公司|公司|集团)$/, '')

/** What a company calls a part of itself, behind its own name. */
const branch = /^(有限公司|股份有限公司|集团有限公司|公司|集团)?.{0,14}(分公司|支公司|分局|分部|营业部|营业厅|办事处|代表处|事业部|分院|分校|财务部|工会)$/

/** Whether the first is a part of the second: its name begins with the other's and ends as parts do. */
export function isBranchOf(part: string, whole: string): boolean {
  const [name, core] = [plainName(part), coreName(whole)]
  return core.length >= fewest && name !== plainName(whole) && name.startsWith(core) && branch.test(name.slice(core.length))
}

/** Han characters by which a name can be found within a text: shorter ones are in half of all names. */
const fewest = 4

/** Whether a text names the company, in full or without its legal form. */
export function isNamedIn(text: string, name: string): boolean {
  const core = coreName(name)
  return core.length >= fewest && plainName(text).includes(core)
}
