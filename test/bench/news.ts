import { newsIndexOf } from '../../cloudfunctions/bulletin/news-index'
import { database } from '../../cloudfunctions/_kit/cloud'
import type { ArticleDocument } from '../../cloudfunctions/_kit/documents'
import { contracts } from '../../shared/contract'
import type { Call, Input } from '../../shared/contract/call'
import { freshId } from '../world/ground'
import type { World } from '../world/world'
import { heading, median, ms, percentile, ratio, row } from './report'

const few = 200
const many = 20_000
/** Articles of an issue. */
const anIssue = 50
/** Signs of an article. */
const length = 500

const { list, search } = contracts.news.calls

/** Numbers from 0 to 1, the same in every run. */
function generator(seed: number) {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const next = generator(7)
const sign = () => String.fromCharCode(0x4e00 + Math.floor(next() ** 2 * 3_500))
/** Words of two and three signs, of which some are everywhere and most are seldom, as in a language. */
const words = Array.from({ length: 8_000 }, () => Array.from({ length: next() < 0.7 ? 2 : 3 }, sign).join(''))
const anyWord = () => words[Math.floor(words.length ** next()) - 1]!
const written = (signs: number) => {
  let text = ''
  while (text.length < signs) text += anyWord()
  return text
}

/** What people look for: what is everywhere, what is seldom, one sign, several words, a phrase, nothing that is there. */
const sought = {
  'a word that is everywhere': [0, 1, 2, 3, 4].map(n => words[n]!),
  'a word of some articles': [200, 400, 600, 800, 1_000].map(n => words[n]!),
  'a word that is seldom': [5_000, 5_500, 6_000, 7_000, 7_900].map(n => words[n]!),
  'one sign': [0, 50, 500, 2_000, 7_000].map(n => words[n]![0]!),
  'three words': [1, 30, 90, 200, 500].map(n => [words[n], words[n + 1], words[n + 2]].join(' ')),
  'two words that seldom meet': [700, 1_500, 3_000, 4_000, 5_000].map(n => `${words[n]} ${words[n + 1]}`),
  'what is nowhere': ['齉龘', '龘', '没有的 齉', 'zzz', '8848.86'],
}

/** What the news cost as they grow: the same number of round trips, and time that grows with the issues, not with the articles. */
export async function newsOf20000(world: World): Promise<void> {
  heading(`News among ${few} and among ${many} articles: round trips, and ms of a call against a bare query`)
  const { id: _id, ...template } = await world.article({ status: 'published' })
  for (const name of ['articles', 'newsIndex'] as const) await database.collection(name).where({ _id: database.command.exists(true) }).remove()

  const among: Record<string, number>[] = []
  for (const [from, to] of [[0, few], [few, many]] as const) {
    await fill(template, from, to)
    among.push(await measure(world, to))
  }
  const [first, second] = among
  for (const name of Object.keys(first!)) row(name, `${first![name]} among ${few}`, `${second![name]} among ${many}`)
}

async function fill(template: Omit<ArticleDocument, '_id'>, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += anIssue) {
    const issueId = `${2000 + Math.floor(n / anIssue / 900)}-${1 + (Math.floor(n / anIssue) % 900)}`
    const publishedAt = new Date(Date.UTC(2000, 0, 1) + n * 3_600_000)
    const articles: ArticleDocument[] = Array.from({ length: Math.min(anIssue, to - n) }, (_, place) => {
      const publication = template.publication && { ...template.publication, at: publishedAt, place }
      return { ...template, _id: freshId(), issueId, publishedAt, publication, title: written(16), body: written(length) }
    })
    await database.collection('articles').add(articles)
    await database.collection('newsIndex').add(newsIndexOf(issueId, publishedAt, articles))
  }
}

async function measure(world: World, total: number): Promise<Record<string, number>> {
  const trips: Record<string, number> = {}
  const bare = median(await timesOf(20, () => world.db.issues.find('nowhere')))
  const call = async <C extends Call>(which: C, input: Input<C>) => {
    world.cloud.faults.clear()
    const [took] = await timesOf(1, () => world.done(which, null, input))
    return { took: took!, trips: world.cloud.faults.requests().length }
  }

  for (let turn = 0; turn < 5; turn++) await call(list, {})
  const listed = []
  for (let turn = 0; turn < 20; turn++) listed.push(await call(list, { page: turn % 3 }))
  trips['a page of the list'] = Math.max(...listed.map(each => each.trips))
  report(`list, ${total}`, listed.map(({ took }) => took), bare)

  const all: number[] = []
  for (const [name, texts] of Object.entries(sought)) {
    const asked = []
    for (const text of [...texts, ...texts]) asked.push(await call(search, { text }))
    trips[`a search for ${name}`] = Math.max(...asked.map(each => each.trips))
    report(`${name}, ${total}`, asked.map(({ took }) => took), bare)
    all.push(...asked.map(({ took }) => took))
  }
  report(`all searches, ${total}`, all, bare)
  return trips
}

async function timesOf(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  return took
}

const report = (name: string, took: number[], bare: number) =>
  row(name, `median ${ms(median(took))}`, `p95 ${ms(percentile(took, 0.95))}`, `${ratio(median(took) / bare)} bare queries`)
