import { message } from '../../shared/contract/message'
import { templateKeys } from '../../shared/domain/subscribe-templates'
import { templatesNow } from '../_kit/template-ids'
import { useCase } from '../_kit/use-case'

export const templates = useCase(message.calls.templates, async () => {
  const chosen = await templatesNow()
  return { templates: templateKeys.flatMap(key => (chosen[key] ? [{ key, id: chosen[key].id }] : [])) }
})
