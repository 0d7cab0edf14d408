import { timeOf } from '../../../shared/domain/instant'
import type { DeliveryResult } from './desk-answers'
import { verdictWords } from './verdict-words'

type Told = Pick<DeliveryResult, 'outcome' | 'verdict' | 'at' | 'name' | 'first' | 'way'>

/** What became of a scan that was uploaded later: whose and when, then what. */
export function toldWords({ outcome, verdict, at, name, first, way }: Told): string {
  const who = `${name || '一张码'} ${timeOf(at)}`
  const { word } = verdictWords[verdict]
  switch (outcome) {
    case 'doubled':
      if (way === 'out') return `${who} 离场没有记上，之前没有入场`
      return first ? `${name} ${timeOf(first.at)} ${first.desk}已放行，${timeOf(at)} 这次是重复` : `${who} 重复签到`
    case 'counted':
      return `${who} 已核对，${way === 'out' ? '已离场' : '可以入场'}`
    case 'against':
      return `${who} 放行后查明：${word}，这次不算`
    case 'refused':
      return `${who} 核对后：${word}，没有记上`
    case 'undone':
      return `${who} 已撤回`
    case 'nonce-taken':
    case 'too-many':
      return `${who} 没有记上，让本人再扫一次`
  }
}
