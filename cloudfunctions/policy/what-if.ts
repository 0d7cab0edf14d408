import { policy } from '../../shared/contract/policy'
import { dateKey } from '../../shared/domain/instant'
import { policyFrom, policyProblems } from '../../shared/domain/policy-rules'
import { quarterEnd, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { policyInForce, type RemunerationPolicy } from '../../shared/domain/remuneration'
import { whatIf as reckon, type EarningArticle, type EarningQuarter } from '../../shared/domain/what-if'
import { quartersOf } from '../../shared/domain/what-if-period'
import type { ArticleDocument } from '../_kit/documents'
import { allPolicies, priceAt } from '../_kit/pricing'
import { publishedBetween } from '../_kit/published-pieces'
import { useCase } from '../_kit/use-case'

/** An answer is looked at, not kept: of what is longer than this, both ends. */
const mostListed = 1_000
const mostArticlesBelow = 100

export const whatIf = useCase(policy.calls.whatIf, async ({ now }, { period, other }) => {
  const problems = 'rules' in other ? policyProblems(other.rules) : []
  if (problems.length > 0) return { outcome: 'invalid', problems }

  // Quarter by quarter at once: pages are counted from the beginning, and a year's last one is far from it.
  const [policies, published] = await Promise.all([allPolicies(), Promise.all(quartersOf(period).map(publishedIn))])
  const tried = 'rules' in other ? policyFrom(dateKey(now.getTime()), other.rules) : policies.find(({ id }) => id === other.policyId)
  if (!tried) return { outcome: 'refused', reason: 'no-such-version' }

  const quarters = published.filter(({ articles }) => articles.length > 0).map(quarter => earningQuarter(quarter, policies))
  if (quarters.length === 0) return { outcome: 'refused', reason: 'nothing-published' }
  if (!quarters.every(quarter => quarter !== null)) return { outcome: 'refused', reason: 'none-in-force' }

  const { officers, units, articlesBelow, ...figures } = reckon(quarters, tried)
  return {
    outcome: 'reckoned',
    ...figures,
    officers: bothEnds(officers),
    officersLeftOut: Math.max(0, officers.length - mostListed),
    units: units.slice(0, mostListed),
    articlesBelow: articlesBelow.slice(0, mostArticlesBelow),
  }
})

interface PublishedQuarter {
  quarter: Quarter
  articles: ArticleDocument[]
}

const publishedIn = async (quarter: Quarter): Promise<PublishedQuarter> =>
  ({ quarter, articles: await publishedBetween(quarterStart(quarter), quarterEnd(quarter)) })

/** @returns null where something came out while no policy was in force */
function earningQuarter({ quarter, articles }: PublishedQuarter, policies: readonly RemunerationPolicy[]): EarningQuarter | null {
  const atItsEnd = policyInForce(policies, quarterEnd(quarter) - 1)
  const earning = articles.map(article => earningArticle(article, policies))
  return atItsEnd && earning.every(article => article !== null) ? { taxTable: atItsEnd.taxTable, articles: earning } : null
}

function earningArticle(article: ArticleDocument, policies: readonly RemunerationPolicy[]): EarningArticle | null {
  const { _id: articleId, title, authorId, authorName, unitId, unitName, coAuthors, genre, grade, publishedAt, publication } = article
  const earned = publishedAt && priceAt(policies, article, publishedAt)
  if (!earned || !genre || !publication) return null
  return { articleId, title, authorId, authorName, unitId, unitName, coAuthors, genre, grade, earned, publishedAt: publishedAt.getTime(), counts: publication.counts }
}

const bothEnds = <T>(list: readonly T[]): T[] =>
  list.length <= mostListed ? [...list] : [...list.slice(0, mostListed / 2), ...list.slice(-mostListed / 2)]
