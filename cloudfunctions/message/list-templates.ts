import { message } from '../../shared/contract/message'
import { templateKeys } from '../../shared/domain/subscribe-templates'
import { useCase } from '../_kit/use-case'
import { chosenTemplates } from './template-ids'

export const templates = useCase(message.calls.templates, async () => {
  const chosen = chosenTemplates()
  return { templates: templateKeys.flatMap(key => (chosen[key] ? [{ key, id: chosen[key].id }] : [])) }
})
