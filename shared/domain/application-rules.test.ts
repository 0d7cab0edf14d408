import { acts, isOpen, stageAfter, stages, whyTaken, type Act, type Claimed, type Stage } from './application-rules'

/** Every stage by every act: where it leads. */
const table: Record<Stage | 'none', Record<Act, Stage | null>> = {
  //           the applicant                              staff                                    an administrator
  none:      { submit: 'submitted', withdraw: null,        check: null,      sendBack: null,       accept: null,       decline: null },
  submitted: { submit: null,        withdraw: 'withdrawn', check: 'checked', sendBack: 'returned', accept: null,       decline: 'declined' },
  returned:  { submit: 'submitted', withdraw: 'withdrawn', check: null,      sendBack: null,       accept: null,       decline: 'declined' },
  checked:   { submit: null,        withdraw: 'withdrawn', check: null,      sendBack: 'returned', accept: 'accepted', decline: 'declined' },
  accepted:  { submit: null,        withdraw: null,        check: null,      sendBack: null,       accept: null,       decline: null },
  declined:  { submit: 'submitted', withdraw: null,        check: null,      sendBack: null,       accept: null,       decline: null },
  withdrawn: { submit: 'submitted', withdraw: null,        check: null,      sendBack: null,       accept: null,       decline: null },
}

const cells = ([null, ...stages] as const).flatMap(stage => acts.map(act => [stage ?? 'none', act, table[stage ?? 'none'][act]] as const))

test.each(cells)('%s, %s: %s', (stage, act, after) => expect(stageAfter(act, stage === 'none' ? null : stage)).toBe(after))

test('an application is open as long as it waits for somebody', () =>
  expect(stages.filter(isOpen)).toEqual(['submitted', 'returned', 'checked']))

const unit = (state: Claimed['state'], stage?: Stage): Claimed => ({ id: 'unit', state, application: stage ? { stage, applicantId: 'first' } : null })

test.each([
  // the unit that has the code        by the same person   by somebody else
  [unit('member'),                      'member',            'member'],
  [unit('suspended'),                   'member',            'member'],
  [unit('left'),                        'left',              'left'],
  [unit('applying', 'submitted'),       'applying',          'applying'],
  [unit('applying', 'returned'),        null,                'applying'],
  [unit('applying', 'checked'),         'applying',          'applying'],
  [unit('member', 'accepted'),          'member',            'member'],
  [unit('left', 'accepted'),            'left',              'left'],
  [unit('left', 'declined'),            null,                null],
  [unit('left', 'withdrawn'),           null,                null],
])('a code of %j is taken: for who applied before %s, for another %s', (claimed, same, other) => {
  expect(whyTaken(claimed, 'first')).toBe(same)
  expect(whyTaken(claimed, 'second')).toBe(other)
  expect(whyTaken(claimed, null)).toBe(other)
})
