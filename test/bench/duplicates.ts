import type { ArticleDocument } from '../../cloudfunctions/_kit/documents'
import { printsOf } from '../../shared/domain/near-duplicate'
import type { World } from '../world/world'
import { fillUp } from './fill-up'
import { heading, median, ms, ratio, row } from './report'

const many = 20_000
const turns = 15

/** Texts of this trade: the same few hundred words over and over, in another order each time. */
const words = ['河州', '通信', '基站', '宽带', '用户', '服务', '营业厅', '开通', '覆盖', '县城', '网络', '改造', '完成', '平均', '降到', '公司', '今年', '提速', '运维', '人员', '投诉', '处理', '示例', '会员单位']
function textOf(seed: number, length: number): string {
  let state = seed * 7_919 + 17
  let text = ''
  for (let n = 0; text.length < length; n++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    text += words[(state >> 8) % words.length]! + (n % 9 === 8 ? `${state % 997}。` : '')
  }
  return text
}

/** What every unit ends its articles with. */
const phrase = '供稿单位河州示例通信有限公司综合部'

/** The search for earlier articles that say much the same: what it costs among very many, and that it finds. */
export async function duplicates(world: World): Promise<void> {
  heading(`Near-duplicates among ${many} articles (under 200 ms and 10 round trips)`)
  const { checkSimilar } = await import('../../cloudfunctions/newsroom/check-similar')
  const { id: _id, ...template } = await world.article({ status: 'submitted' })
  const bodyOf = (n: number) => textOf(n, 400 + (n % 7) * 150) + phrase
  await fillUp<ArticleDocument>('articles', { ...template, _id: '' }, 0, many, n => {
    const body = bodyOf(n)
    return { title: `示例${n}`, body, prints: printsOf(body) }
  })

  const timed = async (work: (turn: number) => Promise<unknown>) => {
    const took: number[] = []
    for (let turn = 0; turn < turns; turn++) {
      const began = performance.now()
      await work(turn)
      took.push(performance.now() - began)
    }
    return median(took.slice(3))
  }
  let found = 0
  // Half of it is taken over from one of the many, the other half is nobody's.
  const halfCopied = (turn: number) => bodyOf(turn * 1_301).slice(0, 200) + textOf(1_000_000 + turn, 200) + phrase
  const check = async (turn: number) => {
    const { similar } = await checkSimilar({ _id: 'none', body: halfCopied(turn) })
    found += similar.some(({ title }) => title === `示例${turn * 1_301}`) ? 1 : 0
  }
  const read = await timed(() => world.db.articles.find(template._id))
  const took = await timed(check)
  world.cloud.faults.clear()
  await check(0)
  row('a text half copied', ms(took), `${world.cloud.faults.requests().length} round trips`, `${ratio(took / read)} bare reads`)
  row('found of those half copied', `${found} of ${turns + 1}`)
  const long = textOf(5, 20_000)
  row('a text of 20,000 characters', ms(await timed(() => checkSimilar({ _id: 'none', body: long }))))
}
