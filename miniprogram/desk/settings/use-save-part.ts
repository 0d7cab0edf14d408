import type { Input } from '../../../shared/contract/call'
import type { association } from '../../../shared/contract/association'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { learnAssociation } from '../../cloud/use-association'
import { toast } from '../../components/toast/toast'
import { changedMeanwhile, logoProblems } from './words'

type Given = Input<(typeof association)['calls']['save']>

/** Saves one part; the head of the pages shows it at once. @returns whether the sheet is done with */
export function useSavePart(reload: () => void) {
  const { run } = useAction(cloud.association.save)
  return async (given: Given): Promise<boolean> => {
    const outcome = await run(given)
    if (!outcome) return false
    if (outcome.outcome === 'saved') {
      toast('已保存', 'check')
      void learnAssociation(true)
      reload()
      return true
    }
    if (outcome.reason === 'changed-meanwhile') {
      toast(changedMeanwhile(outcome.by), 'alert')
      reload()
      return true
    }
    toast(outcome.reason === 'templates-wrong' ? '有模板填得不对，看标出的几项' : logoProblems[outcome.reason], 'alert')
    return false
  }
}
