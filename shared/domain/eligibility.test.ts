import fc from 'fast-check'
import { ineligibilities, isRestricted, noRestriction, whyNotEligible, type Candidate, type Eligibility, type Ineligibility } from './eligibility'

const candidate: Candidate = { unitId: 'unit00000001', standing: 'confirmed', grade: 'director', roles: [], contact: false, certified: null, stated: '' }
const ours = { name: '培训合格证书', activityId: 'training0001' }
const others = { name: '岗位证书', activityId: null }

test.each<[string, Partial<Eligibility>, Partial<Candidate>, Ineligibility | null]>([
  // who                                        who may come                                  and is                              reason
  ['anyone',                                    {},                                           {},                                 null],
  ['anyone, not confirmed yet',                 {},                                           { standing: 'awaiting' },           null],
  ['of a unit named',                           { unitIds: ['unit00000002', 'unit00000001'] }, {},                                null],
  ['of another unit',                           { unitIds: ['unit00000002'] },                {},                                 'unit-not-invited'],
  ['of a grade named',                          { grades: ['chair', 'director'] },            {},                                 null],
  ['of another grade',                          { grades: ['chair'] },                        {},                                 'grade-not-invited'],
  ['of a grade that nobody knows',              { grades: ['chair'] },                        { grade: null },                    'grade-not-invited'],
  ['with a role named',                         { roles: ['officer'] },                       { roles: ['editor', 'officer'] },   null],
  ['with another role',                         { roles: ['officer'] },                       { roles: ['editor'] },              'role-not-invited'],
  ['acting for a unit',                         { roles: ['officer', 'contact'] },            { contact: true },                  null],
  ['not acting for a unit',                     { roles: ['contact'] },                       {},                                 'role-not-invited'],
  ['of the grade and without the role',         { grades: ['director'], roles: ['officer'] }, {},                                 'role-not-invited'],
  ['of the unit, not confirmed by it',          { unitIds: ['unit00000001'] },                { standing: 'awaiting' },           'awaiting-unit'],
  ['of the grade, not confirmed',               { grades: ['director'] },                     { standing: 'awaiting' },           'awaiting-unit'],
  ['declined by the unit',                      { grades: ['director'] },                     { standing: 'declined' },           'awaiting-unit'],
  ['of another unit and not confirmed: waiting would not help', { unitIds: ['unit00000002'] }, { standing: 'awaiting' },          'unit-not-invited'],
  ['certified by our records',                  { certificate: ours },                        { certified: true },                null],
  ['not certified by our records, saying so',   { certificate: ours },                        { certified: false, stated: 'A1' }, 'certificate-missing'],
  ['stating another’s certificate',             { certificate: others },                      { stated: 'A1' },                   null],
  ['not stating it',                            { certificate: others },                      {},                                 'certificate-unstated'],
  ['stating blanks',                            { certificate: others },                      { stated: '  ' },                   'certificate-unstated'],
  ['of a unit in arrears that close it',        {},                                           { owes: true },                     'dues-owed'],
  ['of such a unit, which is not invited',      { unitIds: ['unit00000002'] },                { owes: true },                     'unit-not-invited'],
  ['of another grade and uncertified',          { grades: ['chair'], certificate: ours },     { certified: false },               'grade-not-invited'],
  ['not confirmed and uncertified',             { grades: ['director'], certificate: ours },  { standing: 'awaiting', certified: false }, 'awaiting-unit'],
])('%s', (_who, eligibility, person, reason) => {
  expect(whyNotEligible({ ...noRestriction, ...eligibility }, { ...candidate, ...person })).toBe(reason)
})

const someOf = <T>(...all: T[]) => fc.subarray(all)
const anyEligibility: fc.Arbitrary<Eligibility> = fc.record({
  grades: someOf('member', 'director', 'chair'),
  unitIds: someOf('unit00000001', 'unit00000002'),
  roles: someOf('officer', 'contact'),
  certificate: fc.constantFrom(null, ours, others),
})
const anyCandidate: fc.Arbitrary<Candidate> = fc.record({
  unitId: fc.constantFrom('unit00000001', 'unit00000003'),
  standing: fc.constantFrom('confirmed', 'awaiting', 'declined', 'left'),
  grade: fc.constantFrom('member', 'chair', null),
  roles: someOf('officer', 'staff'),
  contact: fc.boolean(),
  certified: fc.constantFrom(true, false, null),
  stated: fc.constantFrom('', 'A1'),
})

test('letting in more lets nobody out: what is left empty shuts nobody out', () => {
  fc.assert(fc.property(anyEligibility, anyCandidate, fc.constantFrom('grades', 'unitIds', 'roles', 'certificate'), (eligibility, person, field) => {
    const wider = { ...eligibility, [field]: noRestriction[field] }
    if (whyNotEligible(eligibility, person) === null) expect(whyNotEligible(wider, person)).toBeNull()
  }), { numRuns: 1_000 })
})

test('nobody whom no unit confirmed comes to what is for some alone', () => {
  fc.assert(fc.property(anyEligibility, anyCandidate, (eligibility, person) => {
    const reason = whyNotEligible(eligibility, person)
    if (reason === null && isRestricted(eligibility)) expect(person.standing).toBe('confirmed')
    if (reason !== null) expect(ineligibilities).toContain(reason)
  }), { numRuns: 1_000 })
})
