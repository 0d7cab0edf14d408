import { subscribeTemplates, templateKeys, type TemplateKey } from '../../shared/domain/subscribe-templates'
import { templatesInForce, usualFields, type ChosenTemplate, type ChosenTemplates } from '../../shared/domain/template-choice'
import { associationId } from './association'
import { db } from './db'

/**
 * Reads MESSAGE_TEMPLATES: `standing=<id>:phrase1:thing2:thing5:time3 activity=<id>:…`, one template a word. It is no
 * JSON, as its quotes would not outlive the deployment's own JSON. Fields that are left out have the numbers of our
 * order. A word that makes no sense leaves its template out, so that messages still reach the page.
 *
 * @returns the templates there are, and the words that made no sense
 */
export function readTemplates(text: string): { templates: ChosenTemplates; strange: string[] } {
  const templates: Partial<Record<TemplateKey, ChosenTemplate>> = {}
  const strange: string[] = []
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    const [, key, id, named] = /^(\w+)=([\w-]{8,64})((?::[a-z_]+\d+)*)$/.exec(word) ?? []
    const template = key && id ? read(key, id, named!.split(':').slice(1)) : null
    if (template) templates[key as TemplateKey] = template
    else strange.push(word)
  }
  return { templates, strange }
}

function read(key: string, id: string, named: readonly string[]): ChosenTemplate | null {
  if (!templateKeys.includes(key as TemplateKey)) return null
  const { fields } = subscribeTemplates[key as TemplateKey]
  if (named.length === 0) return { id, fields: usualFields(key as TemplateKey) }
  const fits = named.length === fields.length && fields.every(({ kind }, index) => named[index]!.startsWith(kind))
  return fits ? { id, fields: named } : null
}

let deployed: ChosenTemplates | undefined

/** The templates that the deployment names; none where MESSAGE_TEMPLATES is not set. */
export function deployedTemplates(): ChosenTemplates {
  if (deployed) return deployed
  const { templates, strange } = readTemplates(process.env.MESSAGE_TEMPLATES ?? '')
  if (strange.length > 0) console.error(JSON.stringify({ MESSAGE_TEMPLATES: 'not understood', strange }))
  return (deployed = templates)
}

/** Those in force, by what the association has set: one round trip. Without any, messages stand on the page alone. */
export async function templatesNow(): Promise<ChosenTemplates> {
  const [kept] = await db.association.query({ _id: associationId }, { limit: 1, fields: ['templates'] })
  return templatesInForce(kept?.templates ?? null, deployedTemplates())
}
