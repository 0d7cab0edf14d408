import type { Input, Output } from '../../../shared/contract/call'
import type { Article } from '../../../shared/contract/article'
import type { review } from '../../../shared/contract/review'
import { articleStatusNames } from '../../../shared/domain/article-rules'
import { issueNumber } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { issueToOpen, type Choice, type Issues } from './choice'

type Calls = typeof review.calls
type Told = Output<Calls['accept'] | Calls['secondRead'] | Calls['sendBack'] | Calls['remark'] | Calls['edit']>

interface After {
  /** The article is off the editor's hands: the next one is looked at. */
  decided: (article: Article) => void
  /** The article changed and is looked at on. */
  changed: () => void
  /** Somebody else was first, or the issue is gone. */
  stale: () => void
}

/** What an editor does with an article. Two may do something at once: the second is told what the first did. Each answers whether it was done. */
export function useActs({ decided, changed, stale }: After) {
  const takeArticle = useAction(cloud.review.take)
  const putBackArticle = useAction(cloud.review.putBack)
  const remarkArticle = useAction(cloud.review.remark)
  const unremarkArticle = useAction(cloud.review.unremark)
  const editArticle = useAction(cloud.review.edit)
  const openIssue = useAction(cloud.bulletin.open)
  const acceptArticle = useAction(cloud.review.accept)
  const sendBackArticle = useAction(cloud.review.sendBack)
  const declineArticle = useAction(cloud.review.decline)
  const secondReadArticle = useAction(cloud.review.secondRead)

  function follow(told: Told | null, said: (article: Article) => string, then: (article: Article) => void): boolean {
    if (!told) return false
    if (told.outcome === 'moved') {
      const words = said(told.article)
      if (words) toast(words, 'check')
      then(told.article)
      return true
    }
    toast(refusalWords(told), 'alert')
    if (told.outcome === 'refused') stale()
    return false
  }

  return {
    take: async ({ id }: Article) => follow(await takeArticle.run({ id }), () => '这篇由您来审', changed),
    takeOver: async ({ id, takenBy }: Article) => follow(await takeArticle.run({ id, from: takenBy?.id ?? null }), () => '这篇现在由您来审', changed),
    putBack: async ({ id }: Article) => follow(await putBackArticle.run({ id }), () => '已放回待审', changed),
    remark: async (remark: Input<Calls['remark']>) => follow(await remarkArticle.run(remark), () => '', changed),
    unremark: async (remark: Input<Calls['unremark']>) => follow(await unremarkArticle.run(remark), () => '批注已撤回', changed),
    edit: async (text: Input<Calls['edit']>) => follow(await editArticle.run(text), () => '已改，原稿留着', changed),
    async accept({ id }: Article, choice: Choice, secondReading: boolean, issues: Issues) {
      const next = issueToOpen(choice, issues)
      if (next && !(await openIssue.run(next))) return false
      const done = ({ status }: Article) => (status === 'second-review' ? '等另一位编辑复审' : `已采用，进入${issueNumber(choice.issueId)}`)
      return follow(await acceptArticle.run({ id, ...choice, secondReading }), done, decided)
    },
    sendBack: async ({ id }: Article, remark: string) => follow(await sendBackArticle.run({ id, remark }), () => '已退回给作者', decided),
    decline: async ({ id }: Article, reason: string) => follow(await declineArticle.run({ id, reason }), () => '已定为不采用', decided),
    agree: async ({ id }: Article) => follow(await secondReadArticle.run({ id, agrees: true }), () => '已复审，采用', decided),
    object: async ({ id }: Article, words: string) => follow(await secondReadArticle.run({ id, agrees: false, words }), () => '意见已转给首审编辑', decided),
  }
}

export type Acts = ReturnType<typeof useActs>

function refusalWords(told: Exclude<Told, { outcome: 'moved' }>): string {
  switch (told.outcome) {
    case 'no-such-issue': return '这一期不在了，换一期再采用'
    case 'issue-closed': return told.status === 'published' ? '这一期已经刊发，换一期再采用' : '这一期已定时刊发，换一期，或先取消定时'
    case 'text-changed': return '正文刚改过，刷新后重新选一处'
    case 'changed-meanwhile': return '这篇刚被改过，您改的还在，刷新后再存'
    case 'incomplete': return told.problems.join('，')
    case 'second-reading-needed': return `${told.why.join('，')}：先领回重审再改`
    case 'nothing-said': return '写一句给作者，或先在文中批注'
    case 'refused':
      return told.reason === 'taken' ? `${told.by} 正在审这篇`
        : told.reason === 'own' ? '您首审的稿件，由另一位编辑复审'
        : `别的编辑刚处理过这篇：${articleStatusNames[told.status]}`
  }
}
