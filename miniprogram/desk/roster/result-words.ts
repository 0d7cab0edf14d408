/** Why something was not done for a person, and what helps. */
const whyNot: Readonly<Record<string, string>> = {
  'changed': '刚有变动，已为您刷新',
  'over': '活动已取消或结束',
  'ended': '活动已结束',
  'arrived': '已签到，不能取消',
  'already': '已登记过缴费',
  'not-registered': '没有占席位',
  'free': '这份报名不收费',
  'in-the-future': '缴费日期不能晚于今天',
  'today-already': '今天已提醒过',
  'owes-nothing': '没有待缴的费用',
  'voucher-sent': '已传转账凭证，先核款',
  'not-given': '这场活动不发证书',
  'full': '席位已满，可加 1 席',
  'unit-full': '这个单位的席位已满，先在活动里调整单位席位',
  'not-asked': '对方没有要发票',
  'file-missing': '文件没有传上来，重新选一次',
  'file-too-large': '文件超过 5 MB，换一个小些的',
  'file-wrong-kind': '这里收 PDF、OFD 或图片，换一个文件',
}

export const refusalWords = (reason: string): string => whyNot[reason] ?? '没有办成，稍后再试一次'

/**
 * What came of an act for one person or many: `2 人已通过，1 人已通过，排在候补；1 人没有办：刚有变动，已为您刷新`.
 *
 * @param said by result, of what was done
 */
export function resultWords(results: readonly { result: string }[], said: Readonly<Record<string, string>>): { words: string; allDone: boolean } {
  const counts = new Map<string, number>()
  for (const { result } of results) counts.set(result, (counts.get(result) ?? 0) + 1)
  const all = [...counts]
  const done = all.filter(([result]) => result in said).map(([result, count]) => `${count} 人${said[result]}`)
  const notDone = all.filter(([result]) => !(result in said))
  if (notDone.length === 0) return { words: done.join('，'), allDone: true }
  const reasons = notDone.map(([result, count]) => (results.length === 1 ? refusalWords(result) : `${count} 人没有办：${refusalWords(result)}`))
  return { words: [...done, ...reasons].join('；'), allDone: false }
}
