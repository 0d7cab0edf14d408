import { templateKeys } from '../shared/domain/subscribe-templates'

/** What MESSAGE_TEMPLATES holds on this machine: a stand-in for each template that a deployment applies for. */
export const localTemplates = templateKeys.map(key => `${key}=local-${key}`).join(' ')
