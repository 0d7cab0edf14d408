import fc from 'fast-check'
import { answerProblems, answersTo, askedOf, keepsMeaning, questionsProblem, type Answered, type Question } from './questions'

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id, kind: 'text', label: `问题${id}`, hint: '', required: false, options: [], grades: [], when: null, ...more,
})
const option = (id: string) => ({ id, label: `选项${id}` })
const choosing = { options: [option('opt00a'), option('opt00b')] }

const meal = question('meal00', { kind: 'choice', ...choosing })
const allergy = question('aller0', { when: { questionId: 'meal00', optionIds: ['opt00b'] } })
const doctor = question('doctor', { kind: 'several', ...choosing, when: { questionId: 'days00', optionIds: ['opt00a'] } })
const days = question('days00', { kind: 'several', ...choosing })
const forChairs = question('chair0', { kind: 'choice', ...choosing, grades: ['chair', 'vice-chair'] })
const afterChairs = question('after0', { when: { questionId: 'chair0', optionIds: ['opt00a'] } })

describe('who is asked what', () => {
  test.each<[string, Question[], Parameters<typeof askedOf>[1], Answered, string[]]>([
    // what                              questions                 grade         answers                                asked
    ['all, where nothing is said',       [meal, days],             null,         {},                                    ['meal00', 'days00']],
    ['not before the option is chosen',  [meal, allergy],          'member',     {},                                    ['meal00']],
    ['not after another is chosen',      [meal, allergy],          'member',     { meal00: 'opt00a' },                  ['meal00']],
    ['after the option is chosen',       [meal, allergy],          'member',     { meal00: 'opt00b' },                  ['meal00', 'aller0']],
    ['after it is chosen among several', [days, doctor],           'member',     { days00: ['opt00b', 'opt00a'] },      ['days00', 'doctor']],
    ['not of another grade',             [meal, forChairs],        'member',     {},                                    ['meal00']],
    ['of the grade',                     [meal, forChairs],        'vice-chair', {},                                    ['meal00', 'chair0']],
    ['not where the grade is unknown',   [forChairs],              null,         {},                                    []],
    ['not after what was not asked',     [forChairs, afterChairs], 'member',     { chair0: 'opt00a' },                  []],
    ['after what was asked',             [forChairs, afterChairs], 'chair',      { chair0: 'opt00a' },                  ['chair0', 'after0']],
  ])('%s', (_what, questions, grade, answers, asked) => {
    expect(askedOf(questions, grade, answers).map(({ id }) => id)).toEqual(asked)
  })
})

describe('an answer', () => {
  const file = 'cloud://hxt.local/uploads/answer/abc/def'
  test.each<[Question['kind'], Answered[string] | undefined, string | null]>([
    // kind     answer                  what stands against it, where an answer is required
    ['text',    '素食',                 null],
    ['text',    '',                     '这里还没填'],
    ['text',    undefined,              '这里还没填'],
    ['text',    5,                      '最多写 500 字'],
    ['text',    '字'.repeat(500),       null],
    ['text',    '字'.repeat(501),       '最多写 500 字'],
    ['number',  0,                      null],
    ['number',  -1.5,                   null],
    ['number',  '3',                    '这里填数字'],
    ['number',  NaN,                    '这里填数字'],
    ['number',  Infinity,               '这里填数字'],
    ['number',  undefined,              '这里填数字'],
    ['choice',  'opt00a',               null],
    ['choice',  'opt00z',               '从下面的选项里选一个'], // another question's, or one taken away since
    ['choice',  ['opt00a'],             '从下面的选项里选一个'],
    ['choice',  undefined,              '选一个'],
    ['several', ['opt00a', 'opt00b'],   null],
    ['several', [],                     '至少选一个'],
    ['several', ['opt00a', 'opt00z'],   '从下面的选项里选'],
    ['several', ['opt00a', 'opt00a'],   '从下面的选项里选'],
    ['several', 'opt00a',               '从下面的选项里选'],
    ['date',    '2025-05-14',           null],
    ['date',    '2024-02-29',           null],
    ['date',    '2025-02-29',           '选一个日期'],
    ['date',    '2025-04-31',           '选一个日期'],
    ['date',    '2025-13-01',           '选一个日期'],
    ['date',    '14/05/2025',           '选一个日期'],
    ['file',    file,                   null],
    ['file',    'https://example.com',  '重新上传这个文件'],
    ['file',    file.replace('answer', 'cover'), '重新上传这个文件'],
    ['file',    undefined,              '上传一个文件'],
  ])('to a %s, %j: %s', (kind, answer, problem) => {
    const asked = question('asked0', { kind, required: true, ...(['choice', 'several'].includes(kind) && choosing) })
    const answers: Answered = answer === undefined ? {} : { asked0: answer }
    expect(answerProblems([asked], answers)).toEqual(problem ? [{ questionId: 'asked0', problem }] : [])
  })

  test('may be missing where it is not required', () => {
    const kinds = ['text', 'number', 'choice', 'several', 'date', 'file'] as const
    expect(answerProblems(kinds.map((kind, i) => question(`asked${i}`, { kind })), {})).toEqual([])
  })

  test('that is wrong stands in the order of the questions', () => {
    const [second, first] = [question('bbbbb0', { required: true }), question('aaaaa0', { required: true })]
    expect(answerProblems([second, first], {}).map(({ questionId }) => questionId)).toEqual(['bbbbb0', 'aaaaa0'])
  })
})

test.each<[string, Answered, Answered]>([
  ['what is asked is kept',         { meal00: 'opt00a', days00: ['opt00b'] }, { meal00: 'opt00a', days00: ['opt00b'] }],
  ['what is not asked is dropped',  { meal00: 'opt00a', other0: '5' },        { meal00: 'opt00a' }],
  ['what is empty is left out',     { meal00: '', days00: [] },               {}],
  ['a nought is an answer',         { meal00: 0 },                            { meal00: 0 }],
])('%s', (_what, given, kept) => expect(answersTo([meal, days], given)).toEqual(kept))

describe('a list of questions', () => {
  test.each<[string, Question[], string | null]>([
    ['may be empty',                          [], null],
    ['may follow one another',                [meal, allergy, days, doctor], null],
    ['has an id once',                        [meal, { ...days, id: 'meal00' }], '两个问题用了同一个编号'],
    ['gives at least two options to choose',  [{ ...meal, options: [option('opt00a')] }], '“问题meal00”至少要有两个选项'],
    ['gives options to a choice alone',       [question('text00', choosing)], '“问题text00”不用选项'],
    ['has an option’s id once',               [{ ...meal, options: [option('opt00a'), option('opt00a')] }], '“问题meal00”的选项编号重复'],
    ['asks after what was asked before',      [allergy, meal], '“问题aller0”要跟在它所依据的选择题后面'],
    ['asks after what there is',              [allergy], '“问题aller0”要跟在它所依据的选择题后面'],
    ['asks after an option that there is',    [{ ...meal, options: [option('opt00a'), option('opt00c')] }, allergy], '“问题aller0”要跟在它所依据的选择题后面'],
    ['never asks after itself',               [{ ...meal, when: { questionId: 'meal00', optionIds: ['opt00a'] } }], '“问题meal00”要跟在它所依据的选择题后面'],
  ])('%s', (_what, questions, problem) => expect(questionsProblem(questions)).toBe(problem))
})

describe('answers given before mean the same', () => {
  const [a, b] = meal.options as [Question['options'][0], Question['options'][0]]
  test.each<[string, Question[], boolean]>([
    ['where nothing changed',             [meal], true],
    ['where a question was added',        [days, meal], true],
    ['where an option was added',         [{ ...meal, options: [a, option('opt00c'), b] }], true],
    ['where the hint was put better',     [{ ...meal, hint: '午餐' }], true],
    ['where it need not be answered now', [{ ...meal, required: !meal.required }], true],
    ['not where the question is gone',    [days], false],
    ['not where it is worded anew',       [{ ...meal, label: '住宿' }], false],
    ['not where it is of another kind',   [{ ...meal, kind: 'several' }], false],
    ['not where an option is gone',       [{ ...meal, options: [a, option('opt00c')] }], false],
    ['not where an option is worded anew', [{ ...meal, options: [a, { ...b, label: '清真' }] }], false],
    ['not where two options changed places', [{ ...meal, options: [{ ...a, label: b.label }, { ...b, label: a.label }] }], false],
  ])('%s', (_what, after, same) => expect(keepsMeaning([meal], after)).toBe(same))
})

const anyAnswer = fc.oneof(fc.string(), fc.double(), fc.array(fc.constantFrom('opt00a', 'opt00b', 'opt00z'), { maxLength: 3 }), fc.constantFrom('opt00a', 'opt00b'))
const ids = [meal, allergy, days, doctor, forChairs, afterChairs].map(({ id }) => id)
const anyAnswers = fc.dictionary(fc.constantFrom(...ids, 'other0'), anyAnswer)

test('dropping what is not asked changes nothing about what is asked', () => {
  const questions = [meal, allergy, days, doctor, forChairs, afterChairs]
  fc.assert(fc.property(anyAnswers, fc.constantFrom('chair', 'member', null), (answers, grade) => {
    const asked = askedOf(questions, grade, answers)
    const kept = answersTo(asked, answers)
    expect(askedOf(questions, grade, kept)).toEqual(asked)
    expect(answersTo(asked, kept)).toEqual(kept)
    expect(answerProblems(asked, kept)).toEqual(answerProblems(asked, answers))
  }), { numRuns: 500 })
})
