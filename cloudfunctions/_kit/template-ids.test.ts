import { readTemplates } from './template-ids'

const id = 'kfXmKb6hDmPZQ7wfRUXF3nO2X3QLnXzYsUl_XtbbXJQ'

test('without any, there are none', () => expect(readTemplates('')).toEqual({ templates: {}, strange: [] }))

test('fields have the names they are given, else those of our order', () => {
  const { templates, strange } = readTemplates(`standing=${id}:phrase2:thing10:thing4:time3, activity=${id}\n`)
  expect(strange).toEqual([])
  expect(templates).toEqual({
    standing: { id, fields: ['phrase2', 'thing10', 'thing4', 'time3'] },
    activity: { id, fields: ['thing1', 'time2', 'thing3', 'thing4'] },
  })
})

test.each([
  `unknown=${id}`,
  'standing=',
  `standing=${id}:phrase2`,
  `standing=${id}:thing1:thing2:thing3:time4`,
  `standing=${id}:phrase:thing2:thing3:time4`,
  '{{env.MESSAGE_TEMPLATES}}',
  `{"standing":"${id}"}`,
  `__proto__=${id}`,
])('%s is not understood, and the others go on', word => {
  expect(readTemplates(`${word} activity=${id}`)).toEqual({ templates: { activity: expect.anything() }, strange: [word] })
})
