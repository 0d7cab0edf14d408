import type { ApproverPost } from '../contract/member'
import { yuan } from './money'
import { isLeader, nextStep, rowFor, signingProblems, usualSigningRules, whyNotSign, type Signed, type SigningRow } from './signing-rules'

const paper = (amount: number, signedBy: string[] = [], hasMinute = false): Signed => ({
  amount: yuan(amount),
  rules: usualSigningRules,
  signatures: signedBy.map(by => ({ by })),
  hasMinute,
})
const [deputy, secretary, vice, chair] = ['deputy-secretary-general', 'secretary-general', 'executive-vice-chair', 'chair'] as const
const office = [vice, secretary]

describe('who signs for an amount, around each limit', () => {
  // Yuan, with the leaders here, with the leaders away, the steps in all, whether the council has to agree.
  const table: [number, ApproverPost[], ApproverPost[], number, boolean][] = [
    [0,         [secretary],  [secretary, deputy],       1, false],
    [0.01,      [secretary],  [secretary, deputy],       1, false],
    [1_500,     [secretary],  [secretary, deputy],       1, false],
    [2_999,     [secretary],  [secretary, deputy],       1, false],
    [2_999.99,  [secretary],  [secretary, deputy],       1, false],
    [3_000,     office,       [...office, deputy],       1, false],
    [3_000.01,  office,       office,                    1, false],
    [3_001,     office,       office,                    1, false],
    [29_999,    office,       office,                    1, false],
    [29_999.99, office,       office,                    1, false],
    [30_000,    office,       office,                    2, false],
    [30_000.01, office,       office,                    2, false],
    [49_999.99, office,       office,                    2, false],
    [50_000,    office,       office,                    2, true],
    [50_000.01, office,       office,                    2, true],
    [60_000,    office,       office,                    2, true],
  ]
  test.each(table)('%d yuan', (amount, here, away, steps, council) => {
    expect(rowFor(usualSigningRules, yuan(amount))).toMatchObject({ steps: { length: steps }, council })
    expect(nextStep(paper(amount, [], true), false)).toEqual({ step: 'sign', posts: here })
    expect(nextStep(paper(amount, [], true), true)).toEqual({ step: 'sign', posts: away })
  })

  /** Stretches of whole yuan in which the same is said, as `from–to: what`. */
  function stretches(said: (amount: number) => string): string[] {
    const all: { from: number; to: number; words: string }[] = []
    for (let amount = 0; amount <= 60_000; amount++) {
      const words = said(amount)
      const last = all.at(-1)
      if (last?.words === words) last.to = amount
      else all.push({ from: amount, to: amount, words })
    }
    return all.map(({ from, to, words }) => `${from}–${to}: ${words}`)
  }
  const after = (signedBy: string[], hasMinute: boolean, away: boolean) => stretches(amount => {
    const next = nextStep(paper(amount, signedBy, hasMinute), away)
    return next.step === 'sign' ? next.posts.join(' or ') : next.step
  })

  test('each whole yuan from nothing to 60,000 has somebody to sign, the deputy among them only while the leaders are away, and a minute first from 50,000', () => {
    expect(after([], false, false)).toEqual([`0–2999: ${secretary}`, `3000–49999: ${vice} or ${secretary}`, '50000–60000: minute'])
    expect(after([], false, true)).toEqual([
      `0–2999: ${secretary} or ${deputy}`, `3000–3000: ${vice} or ${secretary} or ${deputy}`, `3001–49999: ${vice} or ${secretary}`, '50000–60000: minute',
    ])
  })

  test.each([false, true])('the chair comes last from 30,000, and nobody after; leaders away: %s', away => {
    expect(after(['one'], true, away)).toEqual(['0–29999: none', `30000–60000: ${chair}`])
    expect(after(['one', 'two'], true, away)).toEqual(['0–60000: none'])
  })
})

describe('who may sign', () => {
  const here = { makers: ['maker'], leadersAway: false }
  const may = (amount: number, post: ApproverPost | null, { id = 'signer', signedBy = [] as string[], minute = false, away = false } = {}) =>
    whyNotSign(paper(amount, signedBy, minute), { id, post }, { ...here, leadersAway: away })

  test.each([
    ['the secretary-general, for little',                may(2_000, secretary),                                   null],
    ['the chair, for little: it is not the chair’s',     may(2_000, chair),                                       'not-your-post'],
    ['the deputy, with the leaders here',                may(2_000, deputy),                                      'not-your-post'],
    ['the deputy, with the leaders away',                may(2_000, deputy, { away: true }),                      null],
    ['the deputy, at 3,000, with the leaders away',      may(3_000, deputy, { away: true }),                      null],
    ['the deputy, a fen above it',                       may(3_000.01, deputy, { away: true }),                   'not-your-post'],
    ['the secretary-general, marked away, on the phone', may(2_000, secretary, { away: true }),                   null],
    ['the chair, before the office signed',              may(30_000, chair),                                      'not-your-post'],
    ['the chair, after it',                              may(30_000, chair, { signedBy: ['other'] }),             null],
    ['the same person twice',                            may(30_000, chair, { signedBy: ['signer'] }),            'signed-before'],
    ['who made it, whatever the post',                   may(2_000, secretary, { id: 'maker' }),                  'own-paper'],
    ['anybody from 50,000 without a minute',             may(50_000, secretary),                                  'minute-first'],
    ['with the minute',                                  may(50_000, secretary, { minute: true }),                null],
    ['who holds no post',                                may(2_000, null),                                        'not-your-post'],
    ['what is signed already',                           may(2_000, secretary, { signedBy: ['other'] }),          'nothing-to-sign'],
  ])('%s', (_who, told, wanted) => expect(told).toBe(wanted))
})

describe('a table of rules', () => {
  const row = (below: number | null, steps: ApproverPost[][] = [[secretary]], council = false): SigningRow => ({ below: below === null ? null : yuan(below), steps, council })
  const of = (rows: SigningRow[], upTo = 1_000) => signingProblems({ rows, deputy: { post: deputy, upTo: yuan(upTo) } })

  test('as the association has it can be used', () => expect(signingProblems(usualSigningRules)).toEqual([]))
  test.each<[string, SigningRow[], { code: string; row: number }[]]>([
    ['no row at all',                 [],                                               [{ code: 'no-row-for-the-rest', row: -1 }]],
    ['no last row',                   [row(3_000)],                                     [{ code: 'no-row-for-the-rest', row: 0 }]],
    ['a row after the last',          [row(null), row(3_000)],                          [{ code: 'row-after-the-last', row: 1 }, { code: 'no-row-for-the-rest', row: 1 }]],
    ['two last rows',                 [row(null), row(null)],                           [{ code: 'row-after-the-last', row: 1 }]],
    ['a limit of nothing',            [row(0), row(null)],                              [{ code: 'limits-not-ascending', row: 0 }]],
    ['the same limit twice',          [row(3_000), row(3_000), row(null)],              [{ code: 'limits-not-ascending', row: 1 }]],
    ['a limit under the one before',  [row(3_000), row(2_000), row(null)],              [{ code: 'limits-not-ascending', row: 1 }]],
    ['a row that nobody signs',       [row(3_000, []), row(null)],                      [{ code: 'no-steps', row: 0 }]],
    ['a step that nobody signs',      [row(null, [[secretary], []])],                   [{ code: 'empty-step', row: 0 }]],
    ['a post twice in one step',      [row(null, [[secretary, secretary]])],            [{ code: 'post-twice', row: 0 }]],
    ['a post in two steps',           [row(null, [[vice, secretary], [secretary]])],    [{ code: 'post-twice', row: 0 }]],
    ['the deputy as a step',          [row(3_000, [[deputy]]), row(null)],              [{ code: 'deputy-in-steps', row: 0 }]],
  ])('with %s cannot', (_what, rows, problems) => expect(of(rows)).toEqual(problems))

  const rows = [row(3_000), row(30_000), row(50_000, [[secretary], [chair]]), row(null, [[chair]], true)]
  test.each([
    [0,         []],
    [29_999.99, []],
    [30_000,    [{ code: 'deputy-for-too-much', row: null }]],
    [50_000,    [{ code: 'deputy-for-too-much', row: null }]],
  ])('that lets the deputy sign up to %d yuan', (upTo, problems) => expect(of(rows, upTo)).toEqual(problems))
  test('has room for no deputy at all where two sign for the least', () => {
    const two = [row(null, [[secretary], [chair]])]
    expect([of(two, 0), of(two, 0.01)]).toEqual([[], [{ code: 'deputy-for-too-much', row: null }]])
  })
})

test('every post but the deputy’s is a leader’s', () => {
  expect([deputy, secretary, vice, chair, null].map(post => isLeader(post))).toEqual([false, true, true, true, false])
})
