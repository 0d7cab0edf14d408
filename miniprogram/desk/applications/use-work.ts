import type { Application } from '../../../shared/contract/application'
import { applicationActWords, stageNames } from '../../../shared/domain/application-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'

interface Told {
  outcome: 'done' | 'changed'
  application: Application
}

/**
 * What is done with an application. Of two who do something at once the second is told what the first did.
 *
 * @param onDone it is done, or stands otherwise than was shown: look again
 */
export function useWork(onDone: (told: Told) => void) {
  const check = useAction(cloud.application.check)
  const decide = useAction(cloud.application.decide)

  function follow(told: Told | null, said: string): void {
    if (!told) return
    if (told.outcome === 'done') toast(said, 'check')
    else toast(changedWords(told.application), 'alert')
    onDone(told)
  }

  return {
    check: async ({ id, revision }: Application) => follow(await check.run({ id, revision, finding: { is: 'in-order' } }), '已核对，等理事会决定'),
    sendBack: async ({ id, revision }: Application, remark: string) =>
      follow(await check.run({ id, revision, finding: { is: 'returned', remark } }), '已退回，申请人会收到通知'),
    decide: async ({ id, revision }: Application, decision: Parameters<typeof decide.run>[0]['decision']) =>
      follow(await decide.run({ id, revision, decision }), decision.is === 'accepted' ? '已入会，欢迎通知已发出' : '已记录，信用代码空出来了'),
  }
}

/** `韩叙刚处理过：待补充` */
function changedWords({ history, stage }: Application): string {
  const last = history[0]
  return last ? `${last.by}刚${applicationActWords(last.what)}，现在是${stageNames[stage]}` : `刚有变动，现在是${stageNames[stage]}`
}
