import { contracts } from '../../shared/contract'
import { defaultPages } from '../../shared/domain/default-pages'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import { noChoices } from '../../shared/domain/template-choice'
import { freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { uploadLogo } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { show, page, settings, save, pageHistory, revisePage, clearSample } = contracts.association.calls

const deployed = '河州省通信行业协会'
let world: World
let admin: Person
beforeAll(async () => {
  world = await openWorld({ env: { ASSOCIATION_NAME: deployed } })
})
beforeEach(async () => {
  await world.cloud.reset()
  admin = await world.member({ roles: ['admin'], unit: await world.unit() })
})
afterAll(() => world.close())

const names = (name: string, logo = '') => ({ name, shortName: '河州通信协会', logo })

describe('names', () => {
  test('are the deployment’s until somebody gives them, and then what was given', async () => {
    expect(await world.done(show, null, {})).toEqual({ name: deployed, shortName: '', logo: '', phone: '', address: '', privacyVersion })
    expect(await world.done(save, admin, { part: 'names', revision: 0, value: names('河州省数字通信协会') })).toEqual({ outcome: 'saved', revision: 1 })
    expect(await world.done(show, null, {})).toMatchObject({ name: '河州省数字通信协会', shortName: '河州通信协会' })
  })

  test('of two who save the same part, the second is told whose it is; another part is theirs to save', async () => {
    const other = await world.member({ roles: ['admin'] })
    await world.done(save, admin, { part: 'names', revision: 0, value: names('甲协会') })
    expect(await world.done(save, other, { part: 'names', revision: 0, value: names('乙协会') })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile', by: admin.name })
    expect(await world.done(save, other, { part: 'contact', revision: 0, value: { phone: '0000-6600000', address: '' } })).toMatchObject({ outcome: 'saved' })
    const kept = await world.done(settings, admin, {})
    expect(kept).toMatchObject({ names: { value: { name: '甲协会' }, revision: 1 }, contact: { value: { phone: '0000-6600000' }, revision: 1 } })
    expect(kept.history.map(({ what, by }) => [what, by])).toEqual([['contact', other.name], ['names', admin.name]])
  })

  test('different parts saved first at the same moment are both kept', async () => {
    for (let round = 1; round < 6; round++) {
      await world.db.association.remove({ _id: 'association' })
      const told = await Promise.all([
        world.done(save, admin, { part: 'names', revision: 0, value: names('甲协会') }),
        world.done(save, admin, { part: 'contact', revision: 0, value: { phone: '', address: '人民路' } }),
      ])
      expect(told.map(({ outcome }) => outcome)).toEqual(['saved', 'saved'])
      expect((await world.look('association', { _id: 'association' }))[0]).toMatchObject({ names: { name: '甲协会' }, contact: { address: '人民路' } })
    }
  })
})

describe('a logo', () => {
  test('is a picture that the administrator uploaded, and has an address for everyone', async () => {
    const logo = await uploadLogo(world, admin)
    await world.done(save, admin, { part: 'names', revision: 0, value: names('甲协会', logo) })
    const { logo: url } = await world.done(show, null, {})
    expect((await fetch(url)).status).toBe(200)
  })

  test('that is none, too large, or another’s is refused, and nothing is saved', async () => {
    const other = await world.member({ roles: ['admin'] })
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const tried = [
      [await uploadLogo(world, admin, Buffer.from('<svg/>')), 'logo-wrong-kind'],
      [await uploadLogo(world, admin, Buffer.concat([png, Buffer.alloc(200 * 1024)])), 'logo-too-large'],
      [await uploadLogo(world, other), 'logo-missing'],
    ] as const
    for (const [logo, reason] of tried) {
      expect(await world.done(save, admin, { part: 'names', revision: 0, value: names('甲协会', logo) })).toEqual({ outcome: 'refused', reason })
    }
    expect(await world.look('association', { _id: 'association' })).toEqual([])
  })
})

describe('templates', () => {
  const standing = { ...noChoices.standing, id: 'kfXmKb6hDmPZQ7wfRUXF3nO2X3QLnXzYsUl_XtbbXJQ' }
  const given = (change: object) => Object.fromEntries(Object.entries({ ...noChoices, ...change }).map(([key, choice]) => [key, { ...choice, fields: [...choice.fields] }])) as never

  test('chosen here are what phones are asked for, switched off they are not', async () => {
    await world.done(save, admin, { part: 'templates', revision: 0, value: given({ standing, result: { ...noChoices.result, on: false } }) })
    const { templates } = await world.done(contracts.message.calls.templates, null, {})
    expect(templates).toEqual([
      { key: 'standing', id: standing.id },
      { key: 'application', id: 'local-application' },
      { key: 'activity', id: 'local-activity' },
    ])
  })

  test('that are malformed are named, and the old ones stay', async () => {
    const wrong = { ...standing, fields: ['thing1', 'thing2', 'thing3', 'time4'] }
    expect(await world.done(save, admin, { part: 'templates', revision: 0, value: given({ standing: wrong }) })).toEqual({
      outcome: 'refused', reason: 'templates-wrong', problems: [{ key: 'standing', field: 0, problem: 'field-form' }],
    })
    expect((await world.done(contracts.message.calls.templates, null, {})).templates[0]).toEqual({ key: 'standing', id: 'local-standing' })
  })
})

describe('a page', () => {
  const long = `# 保存什么\n${'姓名、手机和单位，用来报名。'.repeat(10)}`
  const revised = (change: object = {}) => ({ of: 'privacy' as const, revision: 0, text: long, asksAgain: true, why: '', ...change })

  test('begins with a text of its own, and keeps every later one', async () => {
    expect(await world.done(page, null, { of: 'agreement' })).toEqual({ of: 'agreement', text: defaultPages.agreement, version: '', at: null })
    await world.done(revisePage, admin, { of: 'agreement', revision: 0, text: '# 一\n甲', asksAgain: false, why: '精简' })
    await world.done(revisePage, admin, { of: 'agreement', revision: 1, text: '# 一\n乙', asksAgain: false, why: '' })
    expect(await world.done(page, null, { of: 'agreement' })).toMatchObject({ text: '# 一\n乙' })
    const { versions, began, revision } = await world.done(pageHistory, admin, { of: 'agreement' })
    expect(versions.map(({ text, why, by }) => [text, why, by])).toEqual([['# 一\n乙', '', admin.name], ['# 一\n甲', '精简', admin.name]])
    expect([began, revision]).toEqual([defaultPages.agreement, 2])
  })

  test('of new privacy terms is agreed to anew; a slip put right is not', async () => {
    const person = await world.member({ consent: { version: privacyVersion, at: new Date(world.now()) } })
    const { agree } = contracts.privacy.calls
    const told = await world.done(revisePage, admin, revised())
    const { privacyVersion: version } = await world.done(show, null, {})
    expect(told).toEqual({ outcome: 'published', revision: 1, version })
    expect(version).not.toBe(privacyVersion)
    expect(await world.done(agree, person, { version: privacyVersion })).toEqual({ outcome: 'refused', reason: 'other-version' })
    expect(await world.done(agree, person, { version })).toMatchObject({ outcome: 'agreed' })

    await world.done(revisePage, admin, revised({ revision: 1, text: `${long}。`, asksAgain: false }))
    expect(await world.done(show, null, {})).toMatchObject({ privacyVersion: version })
    expect(await world.done(revisePage, admin, revised({ revision: 2 }))).toMatchObject({ version: expect.not.stringMatching(version) as string })
  })

  test.each([
    ['privacy', '# 只有标题', 'empty'],
    ['privacy', '什么都不保存', 'privacy-too-short'],
    ['agreement', '字'.repeat(20_001), 'too-long'],
  ] as const)('%s of %j is refused, and what stood there stays', async (of, text, reason) => {
    expect(await world.done(revisePage, admin, revised({ of, text }))).toEqual({ outcome: 'refused', reason })
    expect(await world.done(page, null, { of })).toMatchObject({ text: defaultPages[of] })
  })

  test('that another wrote meanwhile is not written over', async () => {
    const other = await world.member({ roles: ['admin'] })
    const told = await Promise.all([admin, other].map(person => world.done(revisePage, person, revised())))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['published', 'refused'])
  })
})

describe('sample data', () => {
  const mark = (clearing: { by: string; unitId: string } | null = null) => world.db.sample.insert({ _id: 'sample', at: new Date(world.now()), clearing })

  test('are taken away with all that hangs on them, but for who does it, their unit and what was set', async () => {
    await mark()
    const activity = await world.activity()
    await world.registration(activity)
    await world.db.receiptRows.insert({ _id: 'receipts-2026', last: 12 })
    await world.db.units.change({ _id: admin.unitId }, { officers: [(await world.member()).id] })
    await world.done(save, admin, { part: 'names', revision: 0, value: names('甲协会') })
    expect(await world.done(settings, admin, {})).toMatchObject({ sample: 'loaded' })

    expect(await world.done(clearSample, admin, { name: '甲协会' })).toEqual({ outcome: 'cleared' })
    const left = await Promise.all(Object.entries(world.db).map(async ([name, { name: stored }]) => [stored, (await world.look(name as 'units')).map(({ _id }) => _id).sort()] as const))
    const rest = Object.fromEntries(left.filter(([, ids]) => ids.length > 0))
    expect(rest).toEqual({ members: [admin.id], units: [admin.unitId], settings: ['admins', 'association'] })
    expect((await world.look('units'))[0]!.officers).toEqual([])
    expect(await world.done(settings, admin, {})).toMatchObject({ sample: null, names: { value: { name: '甲协会' } } })
  })

  test('are not there: nothing is taken away, whatever is typed', async () => {
    await world.activity()
    expect(await world.done(clearSample, admin, { name: deployed })).toEqual({ outcome: 'refused', reason: 'no-sample' })
    expect(await world.look('activities')).toHaveLength(1)
  })

  test('stay where the name is another, or another clears them already', async () => {
    await mark()
    expect(await world.done(clearSample, admin, { name: '行协通' })).toEqual({ outcome: 'refused', reason: 'other-name' })
    await world.db.sample.remove({ _id: 'sample' })
    await mark({ by: 'member000001', unitId: 'unit00000001' })
    expect(await world.done(settings, admin, {})).toMatchObject({ sample: 'clearing' })
    expect(await world.done(clearSample, admin, { name: deployed })).toEqual({ outcome: 'refused', reason: 'another-clears' })
    expect(await world.look('members')).toHaveLength(1)
  })

  test('cleared by two taps at once are cleared once, and what comes after stays', async () => {
    await mark()
    await world.activity()
    const requestId = freshRequestId()
    await Promise.all([1, 2].map(() => world.done(clearSample, admin, { name: deployed }, requestId)))
    const person = await world.member({ unit: { id: admin.unitId, name: admin.unitName } })
    expect(await world.done(clearSample, admin, { name: deployed }, requestId)).toEqual({ outcome: 'cleared' })
    expect(await world.look('members', { _id: person.id })).toHaveLength(1)
  })
})
