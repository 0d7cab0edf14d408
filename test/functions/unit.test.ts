import { loadSample } from '../../config/sample/load'
import { contracts } from '../../shared/contract'
import { checkCharacter } from '../../shared/domain/credit-code'
import { invoice } from '../world/activities'
import { freshId } from '../world/ground'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { list, desk, get, enter, save, regrade, changeState } = contracts.unit.calls

let world: World
let staff: Person
let admin: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
  admin = await world.member({ roles: ['admin'] })
})
afterAll(() => world.close())

/** A credit code that is good, of a number. */
function codeOf(number: number): string {
  const stem = `91990100MA2X${String(number).padStart(5, '0')}`
  return stem + checkCharacter(stem)
}
const freshCode = () => codeOf(world.next())

async function unitWithPeople() {
  const [id, officerId] = [freshId(), freshId()]
  const unit = await world.unit({ _id: id, officers: [officerId] })
  const at = { unitId: id, unitName: unit.name }
  const officer = await world.member({ ...at, _id: officerId, roles: ['officer'] })
  const contact = await world.member({ ...at, contact: true })
  return { unit, officer, contact }
}
const dataOf = (unit: { id: string; name: string }) => ({ id: unit.id, revision: 0, name: unit.name, region: '望州市', address: '人民路', invoice: null })

describe('finding units', () => {
  test('anyone finds the units that people can belong to, by a part of the name', async () => {
    const mark = `寻${freshId()}`
    for (const state of ['member', 'suspended', 'left', 'applying'] as const) await world.unit({ name: `${mark}${state}公司`, state })
    const found = await world.done(list, null, { search: mark })
    expect(found.units.map(({ name }) => name)).toEqual([`${mark}member公司`, `${mark}suspended公司`])
    expect(found.total).toBe(2)
  })

  test('signs that mean something to a search are only signs', async () => {
    expect(await world.done(list, null, { search: '.*(' })).toEqual({ units: [], total: 0 })
  })

  test('staff find by code, state, grade and what lacks an officer', async () => {
    const mark = `筛${freshId()}`
    const creditCode = freshCode()
    const name = (which: string) => `${mark}${which}公司`
    await world.unit({ name: name('甲'), grade: 'director', creditCode, codeKey: creditCode })
    await world.unit({ name: name('乙'), grade: 'director', officers: [staff.id] })
    await world.unit({ name: name('丙'), grade: 'member' })
    await world.unit({ name: name('丁'), grade: 'chair', state: 'suspended' })
    const names = async (filter: object) => (await world.done(desk, staff, { search: mark, ...filter })).units.map(unit => unit.name.slice(mark.length, mark.length + 1)).sort()

    expect(await names({})).toEqual(['丁', '丙', '乙', '甲'].sort())
    expect(await names({ gap: true })).toEqual(['甲'])
    expect(await names({ grade: 'director' })).toEqual(['乙', '甲'].sort())
    expect(await names({ state: 'suspended' })).toEqual(['丁'])
    expect(await names({ state: 'suspended', gap: true })).toEqual([])
    expect((await world.done(desk, staff, { search: creditCode.toLowerCase() })).units).toMatchObject([{ name: name('甲'), gap: true }])
  })

  test('takes as many round trips among 5,000 units as among 50', async () => {
    const requestsOf = async (search: string) => {
      const counts: number[] = []
      for (const [call, caller] of [[list, null], [desk, staff]] as const) {
        world.cloud.faults.clear()
        expect((await world.done(call, caller, { search })).total).toBeGreaterThan(0)
        counts.push(world.cloud.faults.requests().length)
      }
      return counts
    }
    const [small, large] = [`少${freshId()}`, `多${freshId()}`]
    for (let number = 0; number < 50; number++) await world.unit({ name: `${small}${number}` })
    const few = await requestsOf(small)
    const template = (await world.look('units', { name: `${small}0` }))[0]!
    const many = Array.from({ length: 5_000 }, (_, number) => ({ ...template, name: `${large}${number}` }))
    await loadSample({ units: many.map(unit => ({ ...unit, _id: freshId(), codeKey: unit.name })) })
    expect(await requestsOf(large)).toEqual(few)
    expect(few).toEqual([2, 3])
    expect((await world.done(list, null, { search: large, page: 249 })).units).toHaveLength(20)
  })
})

describe('one unit', () => {
  test('its contact sees and keeps their own, and no other', async () => {
    const { unit, contact, officer } = await unitWithPeople()
    const shown = await world.done(get, contact, {})
    expect(shown.unit).toMatchObject({ id: unit.id, gap: false, officers: [{ id: officer.id }], contacts: [{ id: contact.id, phone: contact.phone }] })

    const other = await world.unit()
    for (const answer of [await world.call(get, contact, { id: other.id }), await world.call(save, contact, dataOf(other))]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
  })

  test('a contact’s phone is whole for staff, and masked for another contact', async () => {
    const { unit, contact } = await unitWithPeople()
    const second = await world.member({ unitId: unit.id, unitName: unit.name, contact: true })
    const phones = async (caller: Person) => (await world.done(get, caller, { id: unit.id })).unit.contacts.map(({ phone }) => phone)
    expect(await phones(staff)).toEqual([contact.phone, second.phone])
    expect(await phones(second)).toEqual([`138****${contact.phone.slice(-4)}`, second.phone])
  })

  test('of what a contact sends, name and code are not taken', async () => {
    const { unit, contact } = await unitWithPeople()
    const told = await world.done(save, contact, { ...dataOf(unit), name: '改成别的公司', creditCode: freshCode(), invoice })
    expect(told).toMatchObject({ outcome: 'saved', unit: { name: unit.name, creditCode: '', region: '望州市', invoice } })
  })

  test('two who save at once: the second is told', async () => {
    const { unit, contact } = await unitWithPeople()
    const told = await Promise.all([staff, contact].map(caller => world.done(save, caller, dataOf(unit))))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'saved'])
    expect(told.find(({ outcome }) => outcome === 'refused')).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('an invoice of another type leaves nothing of the one before', async () => {
    const unit = await world.unit()
    const special = { ...invoice, type: 'special', address: '路', phone: '0990-5550000', bank: '河州银行', account: '990066010000' } as const
    await world.done(save, staff, { ...dataOf(unit), invoice: special })
    await world.done(save, staff, { ...dataOf(unit), revision: 1, invoice })
    expect((await world.look('units', { _id: unit.id }))[0]!.invoice).toEqual(invoice)
  })

  test('a code or a name is one unit’s: at entering and at a correction, with words whose it is', async () => {
    const creditCode = freshCode()
    const owner = await world.unit({ creditCode, codeKey: creditCode })
    const fresh = { name: `新${freshId()}`, grade: 'member', term: '5' } as const
    const byCode = { outcome: 'refused', reason: 'code-taken', owner: owner.name }
    const byName = { outcome: 'refused', reason: 'name-taken', owner: owner.name }
    expect(await world.done(enter, staff, { ...fresh, creditCode })).toEqual(byCode)
    expect(await world.done(enter, staff, { ...fresh, name: owner.name })).toEqual(byName)

    const other = await world.unit()
    expect(await world.done(save, staff, { ...dataOf(other), creditCode })).toEqual(byCode)
    expect(await world.done(save, staff, { ...dataOf(other), name: owner.name })).toEqual(byName)
    expect(await world.look('units', { _id: other.id })).toMatchObject([{ name: other.name, creditCode: '', revision: 0 }])
  })

  test('two that are entered with one code at once: one has it', async () => {
    const creditCode = freshCode()
    const told = await Promise.all([1, 2, 3].map(n => world.done(enter, staff, { name: `并${n}${creditCode}`, grade: 'member', term: '5', creditCode })))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'refused', 'saved'])
  })

  test('a wrong check digit is no input', async () => {
    const creditCode = freshCode()
    const wrong = creditCode.slice(0, -1) + (creditCode.endsWith('0') ? '1' : '0')
    const answer = await world.call(enter, staff, { name: '甲', grade: 'member', term: '5', creditCode: wrong })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { fields: ['creditCode'] } } })
  })
})

describe('grades and membership', () => {
  test('the same grade for the same term is no change; for another it is', async () => {
    const unit = await world.unit()
    const asked = { id: unit.id, revision: 0, grade: 'director', why: '换届' } as const
    expect(await world.done(regrade, admin, { ...asked, term: '5' })).toEqual({ outcome: 'refused', reason: 'same' })
    expect(await world.done(regrade, admin, { ...asked, term: '第 6 届' })).toMatchObject({ outcome: 'saved', unit: { grade: 'director', term: '第六届' } })
    expect(await world.done(regrade, admin, { ...asked, term: '7' })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
  })

  test('only who is a member has a grade to change', async () => {
    const unit = await world.unit({ state: 'suspended' })
    const asked = { id: unit.id, revision: 0, grade: 'chair', term: '6', why: '换届' } as const
    expect(await world.done(regrade, admin, asked)).toEqual({ outcome: 'refused', reason: 'not-a-member' })
  })

  test('who is suspended keeps officers and contacts, who are told; and can be taken back', async () => {
    const { unit, officer, contact } = await unitWithPeople()
    expect(await world.done(changeState, admin, { id: unit.id, to: 'suspended', why: '欠费' })).toMatchObject({ outcome: 'saved' })
    expect(await world.look('members', { _id: officer.id })).toMatchObject([{ roles: ['officer'] }])
    const [after] = await world.look('units', { _id: unit.id })
    expect(after).toMatchObject({ state: 'suspended', officers: [officer.id] })
    expect(after!.notices!.map(({ to, kind }) => `${kind} ${to}`).sort()).toEqual([officer, contact].map(({ id }) => `unit-suspended ${id}`).sort())

    expect(await world.done(changeState, admin, { id: unit.id, to: 'member', why: '已缴' })).toMatchObject({ outcome: 'saved', unit: { state: 'member' } })
  })

  test('of two who end a membership at once, one does', async () => {
    const { unit, officer } = await unitWithPeople()
    const told = await Promise.all([1, 2].map(() => world.done(changeState, admin, { id: unit.id, to: 'left', why: '退会' })))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'saved'])
    expect((await world.look('units', { _id: unit.id }))[0]!.history.map(({ what }) => what)).toEqual(['entered', 'left'])
    expect(await world.look('members', { _id: officer.id })).toMatchObject([{ roles: [] }])
  })

  test('a contact of a unit that left is nobody’s contact at once', async () => {
    const { unit, contact } = await unitWithPeople()
    await world.done(changeState, admin, { id: unit.id, to: 'left', why: '退会' })
    expect(await world.call(get, contact, {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})
