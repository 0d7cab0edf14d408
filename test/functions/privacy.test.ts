import { randomBytes } from 'node:crypto'
import type { PrivateDocument } from '../../cloudfunctions/_kit/documents'
import { contracts } from '../../shared/contract'
import { freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { agree, mine, saveNumbers, reveal, audits, leave } = contracts.privacy.calls
const { merge } = contracts.member.calls

const identityNumber = '11010519491231002X'
const bankAccount = '6200000000000005'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const kept = async ({ id }: { id: string }) => (await world.look('privates', { _id: id }))[0]
const approver = () => world.member({ roles: ['approver'] })
const ask = (reader: Person, person: Person) => world.done(reveal, reader, { memberId: person.id, what: 'identityNumber', why: '代扣个人所得税申报' })

async function withNumbers() {
  const person = await world.member()
  await world.done(saveNumbers, person, { identityNumber, bankAccount, bankName: '河州银行' })
  return person
}

/** As if it had been sealed in a deployment whose key is another. */
async function sealedElsewhere(person: Person): Promise<PrivateDocument> {
  const box = randomBytes(46).toString('base64')
  await world.db.privates.change({ _id: person.id }, { 'identityNumber.box': box })
  return (await kept(person))!
}

describe('agreeing', () => {
  test('is on record once with its time; other terms are not agreed to', async () => {
    const person = await world.member()
    expect(await world.done(agree, person, { version: '2020-01' })).toEqual({ outcome: 'refused', reason: 'other-version' })
    const { privacyVersion: version } = await import('../../shared/domain/privacy-terms')
    const first = await world.done(agree, person, { version })
    expect(await world.done(agree, person, { version })).toEqual(first)
    const { person: seen } = await world.done(mine, person, {})
    expect(seen.consent).toEqual({ version, at: first.outcome === 'agreed' && first.at })
  })
})

describe('sealed numbers', () => {
  test('wrong check digits are refused, and nothing is kept', async () => {
    const person = await world.member()
    for (const wrong of [{ identityNumber: '110105194912310021' }, { bankAccount: '6200000000000006' }]) {
      expect(await world.call(saveNumbers, person, wrong)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
    expect(await kept(person)).toBeUndefined()
  })

  test('a wrong key gives words, and nothing is written over', async () => {
    const person = await withNumbers()
    const before = await sealedElsewhere(person)
    expect(await world.done(saveNumbers, person, { identityNumber })).toEqual({ outcome: 'refused', reason: 'cannot-open' })
    expect(await world.done(saveNumbers, person, { bankAccount: null })).toEqual({ outcome: 'refused', reason: 'cannot-open' })
    expect(await ask(await approver(), person)).toEqual({ outcome: 'refused', reason: 'cannot-open' })
    expect(await kept(person)).toEqual(before)
    expect(await world.look('audits', { about: person.id })).toEqual([])
  })

  test('a box that is put into another person’s record does not open there', async () => {
    const [owner, thief] = [await withNumbers(), await withNumbers()]
    await world.db.privates.change({ _id: thief.id }, { identityNumber: (await kept(owner))!.identityNumber })
    expect(await ask(await approver(), thief)).toEqual({ outcome: 'refused', reason: 'cannot-open' })
  })

  test('two records of one person become one, and the numbers open there', async () => {
    const [keep, drop] = [await world.member(), await withNumbers()]
    await world.done(merge, await world.member({ roles: ['admin'] }), { keep: keep.id, drop: drop.id })
    expect(await ask(await approver(), keep)).toMatchObject({ outcome: 'shown', number: identityNumber })
    expect(await kept(drop)).toBeUndefined()
  })

  test('under a new key a night seals everything anew, and the old key is needed no more', async () => {
    const saved = { ...process.env }
    try {
      const [older, newer] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
      Object.assign(process.env, { DATA_KEY: older, DATA_KEY_VERSION: '7' })
      const { seal, unseal } = await import('../../cloudfunctions/_kit/seal')
      const { resealOld } = await import('../../cloudfunctions/privacy/reseal-old')
      const owner = { memberId: (await world.member()).id, field: 'bankAccount' } as const
      const sealed = seal(bankAccount, '', owner)
      await world.db.privates.insert({ _id: owner.memberId, identityNumber: null, bankAccount: sealed, bankName: '', history: [], requestId: 'made-for-a-test' })

      Object.assign(process.env, { DATA_KEY: newer, DATA_KEY_VERSION: '8', DATA_KEYS_BEFORE: `7:${older}` })
      expect((await resealOld()).resealed).toBe(1)
      delete process.env.DATA_KEYS_BEFORE
      const anew = (await kept({ id: owner.memberId }))!.bankAccount!
      expect(anew.keyVersion).toBe('8')
      expect(unseal(anew, owner)).toBe(bankAccount)
      expect(unseal(sealed, owner)).toBeNull()
    } finally {
      process.env = saved
    }
  })
})

describe('reading in full', () => {
  test('the reader, the reason and the time are on record, and the person is told and sees it', async () => {
    const [person, reader] = [await withNumbers(), await approver()]
    expect(await ask(reader, person)).toEqual({ outcome: 'shown', name: person.name, number: identityNumber, bankName: '' })
    expect((await world.done(mine, person, {})).reads).toMatchObject([{ by: reader.name, what: 'identityNumber', why: '代扣个人所得税申报' }])
    const { rows } = await world.done(audits, await world.member({ roles: ['admin'] }), {})
    expect(rows[0]).toMatchObject({ by: reader.name, about: person.name })
    expect(JSON.stringify(rows)).not.toContain(identityNumber)
  })

  test('a reason is asked for in words', async () => {
    const person = await withNumbers()
    for (const why of ['', '查看', '   查   ']) {
      expect(await world.call(reveal, await approver(), { memberId: person.id, what: 'bankAccount', why })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
  })

  test('one request id used for two people leaves two records', async () => {
    const [one, other, reader, requestId] = [await withNumbers(), await withNumbers(), await approver(), freshRequestId()]
    for (const person of [one, other]) await world.done(reveal, reader, { memberId: person.id, what: 'bankAccount', why: '发放稿酬' }, requestId)
    expect(await world.look('audits', { by: reader.id })).toHaveLength(2)
  })

  test('whatever breaks, no number is given without its record', async () => {
    const reader = await approver()
    const clean = await withNumbers()
    world.cloud.faults.clear()
    await ask(reader, clean)
    const requests = world.cloud.faults.requests().length

    let shown = 0
    for (let nth = 1; nth <= requests; nth++) {
      for (const kind of ['refuse', 'timeout', 'lose-answer'] as const) {
        const person = await withNumbers()
        world.cloud.faults.plan([{ nth, kind }])
        const answer = await world.call(reveal, reader, { memberId: person.id, what: 'identityNumber', why: '代扣个人所得税申报' })
        world.cloud.faults.clear()
        const told = JSON.stringify(answer).includes(identityNumber)
        shown += Number(told)
        if (told) expect(await world.look('audits', { about: person.id })).toHaveLength(1)
      }
    }
    expect(shown).toBeLessThan(requests * 3)
  }, 120_000)
})

describe('what is held', () => {
  test('of a registration: what was answered by its question, who entered it, and what was issued', async () => {
    const activity = await world.activity({
      fee: 100_00,
      certificate: '结业证书',
      questions: [{ id: 'aaaaaa', kind: 'choice', label: '衣服尺码', hint: '', required: false, options: [{ id: 'large0', label: '大号' }, { id: 'small0', label: '小号' }], grades: [], when: null }],
    })
    const person = await world.member()
    await world.done(contracts.registration.calls.register, person, { activityId: activity.id, answers: { questions: { aaaaaa: 'large0' } } })
    const staff = await world.member({ roles: ['staff'] })
    const registrationIds = [`${activity.id}:${person.id}`]
    await world.done(contracts.roster.calls.settleFee, staff, { registrationIds, way: 'cash' })
    await world.done(contracts.roster.calls.assignRooms, staff, { registrationIds, number: '808' })
    expect((await world.done(mine, person, {})).registrations).toMatchObject([
      { answered: [{ question: '衣服尺码', answer: '大号' }], enteredBy: '', team: '', roomNumber: '808', paid: { amount: 100_00 }, voucherSentAt: null, invoice: null, certificate: null },
    ])
  })

  test('of a player: the team', async () => {
    const person = await world.member()
    const { name } = await world.team(await world.league(), { players: [person] })
    expect((await world.done(mine, person, {})).registrations).toMatchObject([{ team: name }])
  })
})

describe('leaving', () => {
  test('who is no member has nothing here, and leaving twice is leaving', async () => {
    expect(await world.done(leave, world.visitor(), {})).toEqual({ outcome: 'left' })
    const person = await world.member()
    for (let time = 0; time < 2; time++) expect(await world.done(leave, person, {})).toEqual({ outcome: 'left' })
  })

  test('waits for what would be lost, and says what', async () => {
    const author = await world.member({ roles: ['officer'] })
    for (const status of ['accepted', 'published'] as const) await world.article({ author, status })
    const activity = await world.activity({ fee: 100_00 })
    const { id } = await world.registration(activity, author)
    await world.done(contracts.roster.calls.settleFee, await world.member({ roles: ['staff'] }), { registrationIds: [id], way: 'cash' })
    const reasons = ['paid-place', 'article-under-way', 'payment-due']
    expect((await world.done(mine, author, {})).leaving.against).toEqual(reasons)
    expect(await world.done(leave, author, {})).toEqual({ outcome: 'refused', reasons })
    expect(await world.look('members', { _id: author.id })).toMatchObject([{ openid: author.openid, standing: 'confirmed', roles: ['officer'] }])
  })

  test('who left can join again, as somebody new', async () => {
    const person = await world.member()
    await world.done(leave, person, {})
    const told = await world.done(contracts.member.calls.join, person, { name: '何舟', phone: person.phone, unitId: person.unitId })
    expect(told).toMatchObject({ outcome: 'saved', me: { roles: [] } })
    expect(told.outcome === 'saved' && told.me.id).not.toBe(person.id)
  })
})
