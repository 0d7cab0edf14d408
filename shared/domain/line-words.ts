import type { LineState } from '../contract/remuneration'

/** How somebody's line of a statement stands, as its person and the treasurer read it. */
export const lineStateWords: Readonly<Record<LineState, string>> = {
  open: '待签收',
  reminded: '待签收',
  signed: '已签收',
  disputed: '有疑问',
  paid: '已发放',
  held: '结转下季',
  settled: '不发结清',
}
