import type { Output } from '../../../shared/contract/call'
import type { Article } from '../../../shared/contract/article'
import type { review } from '../../../shared/contract/review'
import { articleStatusNames } from '../../../shared/domain/article-rules'
import { issueNumber } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { issueToOpen, type Choice, type Issues } from './choice'

type Outcome = Output<typeof review.calls.accept>

/**
 * An editor's three decisions. Two editors may decide at once: the second is told what the first did.
 *
 * @param onDone the decision was taken
 * @param onStale somebody else took one, or the issue is gone
 */
export function useDecide(onDone: (article: Article) => void, onStale: () => void) {
  const takeArticle = useAction(cloud.review.take)
  const openIssue = useAction(cloud.bulletin.open)
  const acceptArticle = useAction(cloud.review.accept)
  const sendBackArticle = useAction(cloud.review.sendBack)
  const declineArticle = useAction(cloud.review.decline)

  function follow(outcome: Outcome | null, said: string): boolean {
    if (!outcome) return false
    if (outcome.outcome === 'moved') {
      toast(said, 'check')
      onDone(outcome.article)
      return true
    }
    toast(refusalWords(outcome), 'alert')
    onStale()
    return outcome.outcome === 'refused'
  }

  /** An editor has an article before deciding on it. */
  async function decided({ id, status }: Pick<Article, 'id' | 'status'>, act: () => Promise<Outcome | null>, said: string): Promise<boolean> {
    const taken = status === 'submitted' ? await takeArticle.run({ id }) : null
    return taken && taken.outcome !== 'moved' ? follow(taken, said) : follow(await act(), said)
  }

  return {
    async accept({ id, status }: Article, choice: Choice, issues: Issues) {
      const next = issueToOpen(choice, issues)
      if (next && !(await openIssue.run(next))) return false
      return decided({ id, status }, () => acceptArticle.run({ id, ...choice }), `已采用，进入${issueNumber(choice.issueId)}`)
    },
    sendBack: (article: Article, remark: string) => decided(article, () => sendBackArticle.run({ id: article.id, remark }), '已退回给作者'),
    decline: (article: Article, reason: string) => decided(article, () => declineArticle.run({ id: article.id, reason }), '已定为不采用'),
  }
}

function refusalWords(outcome: Exclude<Outcome, { outcome: 'moved' }>): string {
  if (outcome.outcome === 'no-such-issue') return '这一期不在了，换一期再采用'
  if (outcome.outcome === 'issue-closed') return outcome.status === 'published' ? '这一期已经刊发，换一期再采用' : '这一期已定时刊发，换一期，或先取消定时'
  return outcome.reason === 'taken' ? `${outcome.by} 正在审这篇` : `别的编辑刚处理过这篇：${articleStatusNames[outcome.status]}`
}
