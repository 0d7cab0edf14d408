import { association } from '../../shared/contract/association'
import { pageOf } from './page-of'
import { useCase } from '../_kit/use-case'

export const page = useCase(association.calls.page, async (_scene, { of }) => {
  const { text, version, at } = await pageOf(of)
  return { of, text, version, at: at?.getTime() ?? null }
})
