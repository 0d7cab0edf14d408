import { session } from '../../shared/contract/session'
import { useCase } from '../_kit/use-case'
import { decide } from './decide'
import { openCode } from './open-code'

export const refuse = useCase(session.calls.refuse, async (scene, { code }) => {
  const opened = openCode(code, scene.now)
  // What lets nobody in any more needs no refusing.
  if (opened.outcome === 'refused') return { outcome: 'refused' }
  const stands = await decide(scene, opened.said, 'refused')
  return { outcome: stands?.decision === 'refused' ? 'refused' : 'too-late' }
})
