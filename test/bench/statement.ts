import { _ } from '../../cloudfunctions/_kit/cloud'
import type { ArticleDocument } from '../../cloudfunctions/_kit/documents'
import { functions } from '../../config/functions'
import { contracts } from '../../shared/contract'
import { countsOf } from '../../shared/domain/article-body'
import { parseLocal } from '../../shared/domain/instant'
import type { World } from '../world/world'
import { fillUp } from './fill-up'
import { heading, ms, ratio, row } from './report'

const { makeStatement, closeStatement } = contracts.remuneration.calls
const officers = 500
const sizes = [1_000, 10_000, 100_000] as const
/** The usual length of what comes out. */
const characters = 300
const fields = ['title', 'authorId', 'publication', 'publishedAt', 'genre', 'grade']

/**
 * Making and closing the statement of a quarter. Counts were frozen when the articles came out, so nothing is counted
 * here: counting the same texts is what it is measured against, as is reading the same articles bare.
 */
export async function statementOfAQuarter(world: World): Promise<void> {
  const { timeout, memorySize } = functions.remuneration!
  heading(`A quarter's statement of ${officers} officers (at most 2 times counting the same texts; within ${timeout} s and ${memorySize} MB; linear)`)
  const editor = await world.member({ roles: ['editor'] })
  const people = await Promise.all(Array.from({ length: officers }, () => world.member({ roles: ['officer'] })))
  await Promise.all(people.map(person => world.identified(person)))

  for (const [at, size] of sizes.entries()) {
    await world.newBooks()
    const quarter = `201${at}Q1`
    const from = parseLocal(`201${at}-01-10 09:00`)
    const { id: _id, ...template } = await world.article({ status: 'published', publishedAt: new Date(from), body: '河州通信服务乡村振兴'.repeat(characters / 10), grade: 'C' })
    await fillUp<ArticleDocument>('articles', { ...template, _id: '' }, 1, size, n => {
      const { id: authorId, name: authorName } = people[n % officers]!
      return { authorId, authorName, title: `示例${n}`, publishedAt: new Date(from + n * 60_000) }
    })

    const counting = await timeOf(async () => {
      for (let n = 0; n < size; n++) countsOf(template.body)
    })
    const reading = await timeOf(async () => {
      let last = new Date(0)
      for (let read = 0; read < size; read += 1_000) {
        const page = await world.db.articles.query({ status: 'published', publishedAt: _.gt(last) }, { orderBy: [['publishedAt', 'asc']], limit: 1_000, fields })
        last = page.at(-1)!.publishedAt!
      }
    })
    let revision = 0
    world.cloud.faults.clear()
    const making = await timeOf(async () => {
      const made = await world.done(makeStatement, editor, { quarter })
      if (made.outcome !== 'made' || made.statement.totals.pieces !== size) throw new Error(JSON.stringify(made).slice(0, 200))
      revision = made.statement.revision
    })
    const trips = world.cloud.faults.requests().length
    const undecided = (await world.look('lines', { statement: quarter, problems: 'no-identity-number' })).map(({ _id: id }) => id)
    if (undecided.length > 0) {
      const decided = await world.done(contracts.remuneration.calls.decide, editor, { quarter, lineIds: undecided, decision: { what: 'pay', why: '示例' } })
      if (decided.outcome === 'decided') revision = decided.statement.revision
    }
    const closing = await timeOf(async () => {
      const closed = await world.done(closeStatement, editor, { quarter, revision })
      if (closed.outcome !== 'closed') throw new Error(closed.reason)
    })
    row(`made of ${size} articles`, ms(making), `${trips} round trips`, `${ratio(making / counting)} of counting`, `${ratio(making / reading)} of reading`)
    row('  and closed', ms(closing), `${(making / size).toFixed(3)} ms an article`)
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
