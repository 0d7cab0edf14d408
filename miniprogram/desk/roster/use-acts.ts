import type { Input } from '../../../shared/contract/call'
import type { roster } from '../../../shared/contract/roster'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { refusalWords, resultWords } from './result-words'

type Calls = (typeof roster)['calls']
type Results = { results: readonly { result: string }[] } | null
type Outcome = { outcome: 'done' } | { outcome: 'refused'; reason: string } | null

/** What staff do for one person or many, each telling what came of it. An act answers whether it is over. */
export function useActs(onDone: () => void) {
  const decide = useAction(cloud.roster.decide).run
  const seat = useAction(cloud.roster.seat).run
  const end = useAction(cloud.roster.end).run
  const remind = useAction(cloud.roster.remind).run
  const assignRooms = useAction(cloud.roster.assignRooms).run
  const certify = useAction(cloud.roster.certify).run
  const note = useAction(cloud.roster.note).run
  const takeBackFee = useAction(cloud.roster.takeBackFee).run
  const reissue = useAction(cloud.checkin.reissue).run

  /** Nothing has come back: the person was told why, and may try again. */
  const tellEach = (answer: Results, said: Readonly<Record<string, string>>): boolean => {
    if (!answer) return false
    const { words, allDone } = resultWords(answer.results, said)
    toast(words, allDone ? 'check' : 'alert')
    onDone()
    return true
  }
  const tellOne = (answer: Outcome, said: string): boolean => {
    if (!answer) return false
    toast(answer.outcome === 'done' ? said : refusalWords(answer.reason), answer.outcome === 'done' ? 'check' : 'alert')
    onDone()
    return true
  }

  return {
    approve: async (registrationIds: string[]) =>
      tellEach(await decide({ registrationIds, decision: { is: 'approved' } }), { registered: '已通过', waitlisted: '已通过，排在候补' }),
    reject: async (registrationIds: string[], why: string) =>
      tellEach(await decide({ registrationIds, decision: { is: 'rejected', why } }), { rejected: '没有通过，已通知' }),
    end: async (registrationIds: string[], why: string) => tellEach(await end({ registrationIds, why }), { done: '的报名已取消，已通知' }),
    remind: async (registrationIds: string[]) => tellEach(await remind({ registrationIds }), { done: '已提醒' }),
    certify: async (certificates: Input<Calls['certify']>['certificates']) => tellEach(await certify({ certificates }), { done: '的证书已登记' }),
    async assignRooms(input: Input<Calls['assignRooms']>) {
      const answer = await assignRooms(input)
      tellEach(answer, { done: input.number ? `已排到 ${input.number}` : '已退房' })
      return answer?.inRoom ?? null
    },
    seat: async (input: Input<Calls['seat']>) => tellOne(await seat(input), '已有席位，已通知'),
    note: async (input: Input<Calls['note']>) => tellOne(await note(input), '备注已保存'),
    reissuePass: async (registrationId: string, why: string) => tellOne(await reissue({ registrationId, why }), '入场码已换，已通知'),
    takeBackFee: async (input: Input<Calls['takeBackFee']>) => tellOne(await takeBackFee(input), '已撤回，金额留在办理记录里'),
  }
}

export type Acts = ReturnType<typeof useActs>
