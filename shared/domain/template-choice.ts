import { subscribeTemplates, templateKeys, type TemplateKey } from './subscribe-templates'

/** A template as it was chosen in WeChat's console. */
export interface ChosenTemplate {
  id: string
  /** What its fields are called there, in the order of ours: `phrase1`, `thing4`. */
  fields: readonly string[]
}

export type ChosenTemplates = Readonly<Partial<Record<TemplateKey, ChosenTemplate>>>

/** What the association says of one template: with no id the deployment's own holds; off, none is sent. */
export interface TemplateChoice extends ChosenTemplate {
  on: boolean
}

export type TemplateChoices = Readonly<Record<TemplateKey, TemplateChoice>>

export const templateIdForm = /^[\w-]{8,64}$/

/** The names that fields have where the template numbers them in our order. */
export const usualFields = (key: TemplateKey): string[] => subscribeTemplates[key].fields.map(({ kind }, at) => `${kind}${at + 1}`)

/** Nothing chosen here yet. */
export const noChoices: TemplateChoices = Object.fromEntries(
  templateKeys.map(key => [key, { id: '', fields: usualFields(key), on: true }]),
) as unknown as TemplateChoices

export interface TemplateProblem {
  key: TemplateKey
  /** Which field, from 0; null for the id. */
  field: number | null
  problem: 'id-form' | 'id-twice' | 'field-form' | 'field-twice'
}

/** What is wrong with the choices; without an id nothing is looked at, as nothing is chosen. */
export function templateProblems(choices: TemplateChoices): TemplateProblem[] {
  return templateKeys.flatMap((key): TemplateProblem[] => {
    const { id, fields } = choices[key]
    if (id === '') return []
    if (!templateIdForm.test(id)) return [{ key, field: null, problem: 'id-form' }]
    if (templateKeys.some(other => other !== key && choices[other].id === id)) return [{ key, field: null, problem: 'id-twice' }]
    return fieldProblems(key, fields)
  })
}

function fieldProblems(key: TemplateKey, fields: readonly string[]): TemplateProblem[] {
  return subscribeTemplates[key].fields.flatMap(({ kind }, field): TemplateProblem[] => {
    const name = fields[field] ?? ''
    if (!new RegExp(`^${kind}\\d{1,3}$`).test(name)) return [{ key, field, problem: 'field-form' }]
    return fields.indexOf(name) === field ? [] : [{ key, field, problem: 'field-twice' }]
  })
}

/** What is sent by: the association's own choice, else the deployment's; nothing for what is switched off. */
export function templatesInForce(choices: TemplateChoices | null, deployed: ChosenTemplates): ChosenTemplates {
  return Object.fromEntries(
    templateKeys.flatMap(key => {
      const chosen = choices?.[key]
      if (chosen && !chosen.on) return []
      const template = chosen?.id ? { id: chosen.id, fields: chosen.fields } : deployed[key]
      return template ? [[key, template]] : []
    }),
  )
}
