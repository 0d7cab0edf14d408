import { member } from '../../shared/contract/member'
import { useCase } from '../_kit/use-case'
import { meOf } from './me-view'

export const me = useCase(member.calls.me, async ({ findCaller }) => {
  const caller = await findCaller()
  return { me: caller && meOf(caller) }
})
