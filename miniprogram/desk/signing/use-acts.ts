import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { notRecalled, notRefused, notSigned, type PaperAnswer } from './words'

/**
 * What is done with a paper. Of two who sign at once the second is told that it changed.
 *
 * @param onDone it is done, or stands otherwise than was shown: look again
 */
export function useActs(onDone: () => void) {
  const sign = useAction(cloud.signing.sign)
  const refuse = useAction(cloud.signing.refuse)
  const recall = useAction(cloud.signing.recall)

  function tell(words: string, isGood: boolean) {
    toast(words, isGood ? 'check' : 'alert')
    onDone()
  }

  return {
    async sign({ row: { kind, id }, revision }: PaperAnswer) {
      const told = await sign.run({ kind, id, revision })
      if (!told) return
      if (told.outcome === 'refused') tell(notSigned[told.reason], false)
      else tell(told.state === 'approved' ? '已签完，可以发放了' : '已签，转给下一位', true)
    },
    async refuse({ row: { kind, id }, revision }: PaperAnswer, why: string) {
      const told = await refuse.run({ kind, id, revision, why })
      if (told) tell(told.outcome === 'refused' ? notRefused[told.reason] : '已退回，送签人会收到通知', told.outcome === 'moved')
    },
    async recall({ row: { kind, id }, revision }: PaperAnswer) {
      const told = await recall.run({ kind, id, revision })
      if (told) tell(told.outcome === 'refused' ? notRecalled[told.reason] : '已撤回，改好可以再送', told.outcome === 'moved')
    },
  }
}
