import nacl from 'tweetnacl'
import { toBase64Url } from '../../../../shared/domain/base64url'
import type { CheckinList } from '../../../../shared/domain/checkin-lists'
import type { Verdict } from '../../../../shared/domain/checkin-rules'
import { encodePass, passBytes, stepAt, type PassPayload } from '../../../../shared/domain/pass'
import { passSecretOf } from '../../../../shared/domain/pass-lock'
import type { PackedGuest } from '../../../../shared/domain/roster-pack'
import type { DeskSettings, Place } from './desk-view'
import { judgeCode, judgeGuest, type KnownHere } from './judge-offline'

const now = Date.UTC(2026, 4, 13, 6)
const hour = 3_600_000
const activityId = 'activity0000'
const keys = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(1))

const list = (more: Partial<CheckinList>): CheckinList => ({
  id: 'arrive', name: '报到', from: now - hour, until: now + hour, who: { kind: 'all' }, repeats: 'once', exits: false, ...more,
})
const settings: DeskSettings = {
  now,
  title: '河州培训班',
  status: 'published',
  lists: [
    list({}),
    list({ id: 'later0', from: now + hour, until: now + 2 * hour }),
    list({ id: 'ended0', from: now - 20 * hour, until: now - 18 * hour }),
    list({ id: 'lobby0', exits: true }),
    list({ id: 'teams0', who: { kind: 'teams', teamIds: ['team00000000'] } }),
  ] as DeskSettings['lists'],
  feeStops: false,
  rotating: false,
  mayOverrule: true,
  publicKey: toBase64Url(keys.publicKey),
}

const signed = (payload: PassPayload) => nacl.sign.detached(passBytes(payload), keys.secretKey)
const lasting = { version: 1, activityId, memberId: 'linruoxi', serial: 1 } as const
const signature = signed(lasting)
const code = encodePass(lasting, signature)
/** Whether signatures are true is told by `whoShows`, and tried there. */
const forged = new Uint8Array(64)
const renewed = (step: number) => {
  const payload: PassPayload = { version: 2, activityId, memberId: 'linruoxi', serial: 1, step, secret: toBase64Url(passSecretOf(signature)) }
  return encodePass(payload, signed(payload))
}
const ofAnother: PassPayload = { ...lasting, activityId: 'activity1111' }
const stranger: PassPayload = { ...lasting, memberId: 'nobody' }

const guest = (arriving: Partial<PackedGuest['arriving']> = {}, team: PackedGuest[] = []): PackedGuest => ({
  guest: {
    registrationId: `${activityId}:linruoxi`, name: '林若溪', unitName: '河州移动', number: 7, room: 'none', roomNumber: '', teamName: '',
    feeOwed: arriving.feeOwed ?? 0, invoiceMissing: false, note: '',
  },
  phoneEnd: '0527',
  arriving: { activityId, status: 'registered', passSerial: 1, isOn: ({ who }) => who.kind === 'all', presence: [], feeOwed: 0, invoiceMissing: false, ...arriving },
  team: () => team,
})

const known = (more: Partial<KnownHere> = {}, found: PackedGuest | 'old-pass' | null = guest()): KnownHere => ({
  activityId,
  now,
  settings,
  whose: pass => {
    if (toBase64Url(pass.signature) === toBase64Url(forged)) return 'forged'
    return pass.payload.memberId === lasting.memberId ? found : null
  },
  presenceOf: ({ arriving }) => arriving.presence,
  ...more,
})
const arrive: Place = { listId: 'arrive', way: 'in', desk: '东门' }
const there = { slot: 'arrive', at: now - 600_000, desk: '西门', outAt: null }

test.each<[string, string, Partial<Place>, KnownHere, Verdict, keeps: 'person' | 'code' | null]>([
  ['a pass of the list',                code,             {},                   known(),                                                  'welcome',         'person'],
  ['with spaces around it',             ` ${code}\n`,     {},                   known(),                                                  'welcome',         'person'],
  ['who owes the fee',                  code,             {},                   known({}, guest({ feeOwed: 100 })),                       'fee-open',        'person'],
  ['who owes it where that stops',      code,             {},                   known({ settings: { ...settings, feeStops: true } }, guest({ feeOwed: 100 })), 'fee-stop', null],
  ['who came before',                   code,             {},                   known({ presenceOf: () => [there] }),                     'already-in',      null],
  ['who gave the place back',           code,             {},                   known({}, guest({ status: 'cancelled' })),                'cancelled',       null],
  ['who is in line',                    code,             {},                   known({}, guest({ status: 'waitlisted' })),               'waitlisted',      null],
  ['a newer pass was made',             code,             {},                   known({}, guest({ passSerial: 2 })),                      'old-pass',        null],
  ['a pass that the list has as old',   code,             {},                   known({}, 'old-pass'),                                    'old-pass',        null],
  ['somebody registered since',         code,             {},                   known({}, null),                                          'unknown-offline', 'code'],
  ['signed, of a person unknown',       encodePass(stranger, signed(stranger)), {}, known(),                                             'unknown-offline', 'code'],
  ['of another activity',               encodePass(ofAnother, signed(ofAnother)), {}, known(),                                           'other-activity',  null],
  ['signed by somebody else',           encodePass(lasting, forged), {},          known(),                                                  'forged', null],
  ['of another program',                'https://example.com', {},              known(),                                                  'not-a-pass',      null],
  ['3 kB of something',                 'x'.repeat(3_000), {},                  known(),                                                  'not-a-pass',      null],
  ['control characters',                '\u0000\u001b[2J', {},                  known(),                                                  'not-a-pass',      null],
  ['a code of now',                     renewed(stepAt(now)), {},               known({ settings: { ...settings, rotating: true } }),     'welcome',         'person'],
  ['a code of five minutes ago',        renewed(stepAt(now - 300_000)), {},     known({ settings: { ...settings, rotating: true } }),     'stale-code',      null],
  ['a lasting one where codes renew',   code,             {},                   known({ settings: { ...settings, rotating: true } }),     'stale-code',      null],
  ['before the list begins',            code,             { listId: 'later0' }, known(),                                                  'too-early',       null],
  ['a list that ended yesterday',       code,             { listId: 'ended0' }, known(),                                                  'too-late',        null],
  ['a list of others',                  code,             { listId: 'teams0' }, known(),                                                  'not-on-list',     null],
  ['a list that came since',            code,             { listId: 'newone' }, known(),                                                  'unknown-offline', 'person'],
  ['out of a hall, not in',             code,             { listId: 'lobby0', way: 'out' }, known(),                                      'not-in',          null],
  ['an activity never opened here',     code,             {},                   known({ settings: null }),                                'unknown-offline', 'code'],
  ['another one, never opened here',    encodePass(ofAnother, signed(ofAnother)), {}, known({ settings: null }),                         'other-activity',  null],
  ['called off',                        code,             {},                   known({ settings: { ...settings, status: 'cancelled' } }), 'activity-cancelled', null],
])('%s', (_, shown, place, here, verdict, keeps) => {
  const { outcome, keep } = judgeCode(shown, { ...arrive, ...place }, here)
  expect([outcome.verdict, keep?.kind ?? null]).toEqual([verdict, keeps])
})

test('who came before is told since when and by which desk; who is early, from when on', () => {
  expect(judgeCode(code, arrive, known({ presenceOf: () => [there] })).outcome.arrived).toEqual({ at: there.at, desk: '西门', by: '' })
  expect(judgeCode(code, { ...arrive, listId: 'later0' }, known()).outcome.window).toEqual({ from: now + hour, until: now + 2 * hour })
})

test('a waiting scan of a person holds nothing that would open the record', () => {
  expect(judgeCode(code, arrive, known()).keep).toEqual({ kind: 'person', registrationId: `${activityId}:linruoxi`, serial: 1 })
})

test('a leader’s pass shows the team, and who of it is in', () => {
  const player = { ...guest(), guest: { ...guest().guest, registrationId: `${activityId}:player`, name: '沈知远' } }
  const here = known({ presenceOf: each => (each === player ? [there] : []) }, guest({}, [player]))
  expect(judgeCode(code, arrive, here).outcome.team).toEqual([{ registrationId: `${activityId}:player`, name: '沈知远', unitName: '河州移动', inside: true }])
})

test.each<[string, Partial<DeskSettings>, PackedGuest, Verdict, keeps: boolean]>([
  ['with the right to it', {}, guest({ status: 'waitlisted' }), 'welcome', true],
  ['without the right', { mayOverrule: false }, guest({ status: 'waitlisted' }), 'waitlisted', false],
  ['where no reason helps', { status: 'cancelled' }, guest(), 'activity-cancelled', false],
])('in spite of a verdict, %s', (_, more, person, verdict, keeps) => {
  const { outcome, keep } = judgeGuest(person, null, '领导同意', arrive, known({ settings: { ...settings, ...more } }))
  expect([outcome.verdict, keep !== null]).toEqual([verdict, keeps])
})
