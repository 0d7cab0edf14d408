import type { Output } from '../../../shared/contract/call'
import type { Article, newsroom } from '../../../shared/contract/newsroom'
import { articleStatusNames } from '../../../shared/domain/article-rules'
import { issueNumber } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { issueToOpen, type Choice, type Issues } from './choice'

type Outcome = Output<typeof newsroom.calls.accept>

/**
 * An editor's three decisions. Two editors may decide at once: the second is told what the first did.
 *
 * @param onDone the decision was taken
 * @param onStale somebody else took one, or the issue is gone
 */
export function useDecide(onDone: (article: Article) => void, onStale: () => void) {
  const openIssue = useAction(cloud.newsroom.openIssue)
  const acceptArticle = useAction(cloud.newsroom.accept)
  const sendBackArticle = useAction(cloud.newsroom.sendBack)
  const declineArticle = useAction(cloud.newsroom.decline)

  function follow(outcome: Outcome | null, said: string): boolean {
    if (!outcome) return false
    if (outcome.outcome === 'moved') {
      toast(said, 'check')
      onDone(outcome.article)
      return true
    }
    toast(outcome.outcome === 'refused' ? `别的编辑刚处理过这篇：${articleStatusNames[outcome.status]}` : '这一期不在了，换一期再采用', 'alert')
    onStale()
    return outcome.outcome === 'refused'
  }

  return {
    async accept({ id }: Article, choice: Choice, issues: Issues) {
      const next = issueToOpen(choice, issues)
      if (next && !(await openIssue.run(next))) return false
      return follow(await acceptArticle.run({ id, ...choice }), `已采用，进入${issueNumber(choice.issueId)}`)
    },
    sendBack: async ({ id }: Article, remark: string) => follow(await sendBackArticle.run({ id, remark }), '已退回给作者'),
    decline: async ({ id }: Article, reason: string) => follow(await declineArticle.run({ id, reason }), '已定为不采用'),
  }
}
