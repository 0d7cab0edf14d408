import type { Role } from '../contract/call'
import { sightOf, whyNotChangePhone, whyNotConfirm, whyNotMerge, whyNotOfficer, type Kept } from './people-rules'

const someone = (id: string, more: Partial<Kept> = {}): Kept =>
  ({ id, unitId: 'u1', standing: 'confirmed', contact: false, roles: [], ...more })
const withRole = (role: Role, more: Partial<Kept> = {}) => someone('who', { roles: [role], unitId: 'u9', ...more })
const contact = someone('who', { contact: true })

describe('how much is seen of a person of u1', () => {
  test.each([
    ['an administrator',            withRole('admin'),                          'full'],
    ['staff',                       withRole('staff'),                          'full'],
    ['the unit’s contact',          contact,                                    'full'],
    ['another unit’s contact',      someone('who', { contact: true, unitId: 'u2' }), 'none'],
    ['an editor',                   withRole('editor'),                         'masked'],
    ['an editor who is its contact', withRole('editor', { contact: true, unitId: 'u1' }), 'full'],
    ['an approver',                 withRole('approver'),                       'none'],
    ['a treasurer',                 withRole('treasurer'),                      'none'],
    ['an officer',                  withRole('officer', { unitId: 'u1' }),      'none'],
    ['a colleague',                 someone('who'),                             'none'],
  ] as const)('by %s: %s', (_who, who, sight) => expect(sightOf(who, someone('p'))).toBe(sight))
})

describe('whether a person is the unit’s', () => {
  const awaiting = someone('p', { standing: 'awaiting' })
  test.each([
    ['its contact',                  contact,                                  awaiting,                             'u1', null],
    ['staff',                        withRole('staff'),                        awaiting,                             'u1', null],
    ['another unit’s contact',       someone('who', { contact: true, unitId: 'u2' }), awaiting,                      'u1', 'changed'],
    ['an editor',                    withRole('editor'),                       awaiting,                             'u1', 'changed'],
    ['oneself',                      withRole('staff', { id: 'p' }),           awaiting,                             'u1', 'oneself'],
    ['who saw them elsewhere',       withRole('staff'),                        awaiting,                             'u2', 'changed'],
    ['who finds them merged away',   withRole('staff'),                        someone('p', { standing: 'left' }),   'u1', 'changed'],
    ['a contact of a contact',       contact,                                  someone('p', { contact: true }),      'u1', 'is-contact'],
    ['staff of a contact',           withRole('staff'),                        someone('p', { contact: true }),      'u1', null],
  ] as const)('is not declined by %s: %#', (_who, who, person, seenUnder, why) =>
    expect(whyNotConfirm(who, person, seenUnder, 'declined')).toBe(why))

  test('a contact confirms a contact', () => expect(whyNotConfirm(contact, someone('p', { contact: true }), 'u1', 'confirmed')).toBeNull())
})

describe('an information officer', () => {
  test.each([
    ['of a unit with none',             'confirmed', 'member',    [],              null],
    ['of a unit with one',              'confirmed', 'member',    ['a'],           null],
    ['of a unit with two',              'confirmed', 'member',    ['a', 'b'],      'full'],
    ['who is one of the two',           'confirmed', 'member',    ['a', 'p'],      null],
    ['who awaits the unit’s word',      'awaiting',  'member',    [],              'not-confirmed'],
    ['whom the unit declined',          'declined',  'member',    [],              'not-confirmed'],
    ['of a unit that applies',          'confirmed', 'applying',  [],              'unit-not-member'],
    ['of a unit that is suspended',     'confirmed', 'suspended', [],              'unit-not-member'],
    ['of a unit that left',             'confirmed', 'left',      [],              'unit-not-member'],
  ] as const)('%s', (_which, standing, state, officers, why) =>
    expect(whyNotOfficer({ id: 'p', standing }, { state, officers })).toBe(why))
})

describe('another phone', () => {
  test.each([
    ['staff, for a member',             withRole('staff'), someone('p'),                           null],
    ['staff, for an officer',           withRole('staff'), someone('p', { roles: ['officer'] }),   null],
    ['staff, for an administrator',     withRole('staff'), someone('p', { roles: ['admin'] }),     'has-roles'],
    ['staff, for an approver',          withRole('staff'), someone('p', { roles: ['approver'] }),  'has-roles'],
    ['staff, for a treasurer',          withRole('staff'), someone('p', { roles: ['treasurer'] }), 'has-roles'],
    ['an administrator, for an editor', withRole('admin'), someone('p', { roles: ['editor'] }),    null],
    ['oneself',                         withRole('admin'), someone('who'),                         'oneself'],
    ['for a record merged away',        withRole('admin'), someone('p', { standing: 'left' }),     'left'],
  ] as const)('by %s', (_who, who, person, why) => expect(whyNotChangePhone(who, person)).toBe(why))
})

describe('two records of one person', () => {
  test.each([
    ['itself',                          someone('a'), someone('a'),                            'same'],
    ['two members’',                    someone('a'), someone('b'),                            null],
    ['into one with roles',             someone('a', { roles: ['admin'] }), someone('b'),      null],
    ['one with roles dropped',          someone('a'), someone('b', { roles: ['staff'] }),      'has-roles'],
    ['an officer’s dropped',            someone('a'), someone('b', { roles: ['officer'] }),    null],
    ['one that was merged already',     someone('a'), someone('b', { standing: 'left' }),      'left'],
    ['into one that was merged already', someone('a', { standing: 'left' }), someone('b'),     'left'],
  ] as const)('%s', (_which, keep, drop, why) => expect(whyNotMerge(keep, drop)).toBe(why))
})
