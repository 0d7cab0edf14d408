import { application } from '../../shared/contract/application'
import { useCase } from '../_kit/use-case'
import { asItIs } from './proceed'

export const get = useCase(application.calls.get, async ({ now }, { id }) => ({
  application: await asItIs(id, { seesTrail: true }),
  now: now.getTime(),
}))
