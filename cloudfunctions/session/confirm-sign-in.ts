import { session } from '../../shared/contract/session'
import { useCase } from '../_kit/use-case'
import { decide } from './decide'
import { openCode } from './open-code'

export const confirm = useCase(session.calls.confirm, async (scene, { code }) => {
  const opened = openCode(code, scene.now)
  if (opened.outcome === 'refused') return opened
  const stands = await decide(scene, opened.said, 'confirmed')
  const isOwn = stands?.memberId === scene.caller._id && stands.decision === 'confirmed' && stands.endedAt === null
  return isOwn ? { outcome: 'confirmed' } : { outcome: 'refused', reason: 'decided' }
})
