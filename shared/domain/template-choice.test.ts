import { templateKeys } from './subscribe-templates'
import { noChoices, templateProblems, templatesInForce, usualFields, type TemplateChoices } from './template-choice'

const id = 'kfXmKb6hDmPZQ7wfRUXF3nO2X3QLnXzYsUl_XtbbXJQ'
const standing = (change: object): TemplateChoices => ({ ...noChoices, standing: { ...noChoices.standing, id, ...change } })

test.each([
  ['nothing chosen', noChoices, []],
  ['fields in our order', standing({}), []],
  ['fields as WeChat numbers them', standing({ fields: ['phrase2', 'thing10', 'thing4', 'time3'] }), []],
  ['an id with a blank', standing({ id: 'kfXmKb6h DmPZ' }), [{ key: 'standing', field: null, problem: 'id-form' }]],
  ['an id cut short', standing({ id: 'kfXmKb6' }), [{ key: 'standing', field: null, problem: 'id-form' }]],
  ['a field of another kind', standing({ fields: ['thing1', 'thing2', 'thing3', 'time4'] }), [{ key: 'standing', field: 0, problem: 'field-form' }]],
  ['a field without its number', standing({ fields: ['phrase1', 'thing', 'thing3', 'time4'] }), [{ key: 'standing', field: 1, problem: 'field-form' }]],
  ['a field left out', standing({ fields: ['phrase1', 'thing2', 'thing3'] }), [{ key: 'standing', field: 3, problem: 'field-form' }]],
  ['a field named twice', standing({ fields: ['phrase1', 'thing2', 'thing2', 'time4'] }), [{ key: 'standing', field: 2, problem: 'field-twice' }]],
])('%s', (_what, choices, problems) => expect(templateProblems(choices)).toEqual(problems))

test('one template for two kinds of message is somebody’s slip', () => {
  const choices = { ...standing({}), result: { ...noChoices.result, id } }
  expect(templateProblems(choices).map(({ key, problem }) => `${key} ${problem}`)).toEqual(['standing id-twice', 'result id-twice'])
})

const deployed = { standing: { id: 'of-the-deployment', fields: usualFields('standing') }, activity: { id: 'activity-there', fields: usualFields('activity') } }

test.each([
  ['nothing said: the deployment’s', null, { standing: 'of-the-deployment', activity: 'activity-there' }],
  ['nothing chosen: the deployment’s', noChoices, { standing: 'of-the-deployment', activity: 'activity-there' }],
  ['chosen here goes before the deployment’s', standing({}), { standing: id, activity: 'activity-there' }],
  ['switched off is not sent, chosen or not', { ...standing({ on: false }), activity: { ...noChoices.activity, on: false } }, {}],
])('%s', (_what, choices, ids) => {
  const inForce = templatesInForce(choices, deployed)
  expect(Object.fromEntries(templateKeys.flatMap(key => (inForce[key] ? [[key, inForce[key].id]] : [])))).toEqual(ids)
})
