import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { Transaction } from '../_kit/transaction'

/** What stands against entering an issue: it is not there, or no longer open. Null when nothing does. */
export async function whyNotEnter(transaction: Transaction, issueId: string) {
  const issue = await transaction.find(db.issues, issueId)
  if (!issue) return { outcome: 'no-such-issue' } as const
  return issue.status === 'open' ? null : ({ outcome: 'issue-closed', status: issue.status } as const)
}

/**
 * Enters an issue: it changes together with the article, so that an issue that is being published at the same moment
 * either takes the article along, or is published already and refuses it.
 */
export const enterIssue = (transaction: Transaction, issueId: string) => transaction.change(db.issues, issueId, { revision: _.inc(1) })
