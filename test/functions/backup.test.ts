import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contracts } from '../../shared/contract'
import { manifestName, partName, type BackupFaultCode } from '../../shared/domain/backup-format'
import { parseLocal } from '../../shared/domain/instant'
import type { Fault } from '../../localcloud'
import { reads } from '../scenarios/reads'
import { readingOnly } from '../world/admission'
import { backUp, backUpInSteps, backupNow, everything, latestBackup, loseEverything, recordIn, tendAll, withBackupKey } from '../world/backups'
import { openWorld, type World } from '../world/world'

const { list, start, check } = contracts.backup.calls
const day = 24 * 3_600_000
const minute = 60_000
/** On a machine that is busy, ms. */
const patience = 120_000

// What is tested here runs in this process, and meets the faults of the wire.
let world: World
/** Loaded late: the SDK reads where its cloud is when it is loaded. */
let scripts: Awaited<ReturnType<typeof loadScripts>>
let folder: string
beforeAll(async () => {
  world = await openWorld({ overTheWire: true })
  withBackupKey(world)
  scripts = await loadScripts()
  const { dataVersion } = await import('../../shared/data-version')
  await world.db.data.insert({ _id: 'data', version: dataVersion, settled: dataVersion, lease: null })
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
})
beforeEach(() => {
  world.cloud.faults.clear()
  world.cloud.clock.advance(day)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

async function loadScripts() {
  const [{ restore }, { copyBackup }, { sealManifest, openManifest, BackupFault }, { tend }] = await Promise.all([
    import('../../scripts/restore/restore'),
    import('../../scripts/restore/copy-backup'),
    import('../../cloudfunctions/_kit/backup-box'),
    import('../../cloudfunctions/backup/tend'),
  ])
  return { restore, copyBackup, sealManifest, openManifest, BackupFault, tend }
}

const admin = () => world.member({ roles: ['admin'] })
const nowDate = () => new Date(world.now())
const noticesTo = async (id: string) => (await latestBackup(world)).notices!.filter(({ to }) => to === id).map(({ kind }) => kind)

describe('the night', () => {
  test('the function’s timer makes one, reads it back, and has nothing to do until the next night', async () => {
    const caller = await admin()
    expect(JSON.parse(await world.cloud.timers.fire('backup'))).toMatchObject({ ok: true, data: { phase: 'done' } })
    expect(JSON.parse(await world.cloud.timers.fire('backup'))).toMatchObject({ ok: true, data: null })
    const told = await world.done(list, caller, {})
    expect(told).toMatchObject({ overdue: false, restored: null, backups: [{ state: 'whole', phase: 'done', askedBy: null, moved: 0, fault: null }] })
    expect(told.backups[0]!.documents).toBeGreaterThan(0)
    expect(told.backups[0]!.checkedAt).not.toBeNull()
  })

  test('what it writes is sealed: nothing of a record can be read in it', async () => {
    const person = await world.member({ name: '何一苇' })
    const copied = await scripts.copyBackup(folder, await backUp(world))
    const sealed = readFileSync(join((copied as { folder: string }).folder, 'members-1.part'))
    expect(await recordIn((copied as { folder: string }).folder, 'members', person.id)).toMatchObject({ name: '何一苇' })
    for (const words of ['何一苇', person.phone, person.openid, '_id']) expect(sealed.includes(words)).toBe(false)
  })

  test.each([2, 4])('%i that come at once make one', async timers => {
    const tend = () => scripts.tend({ now: nowDate() })
    const told = await Promise.all(Array.from({ length: timers }, tend))
    expect(told.filter(each => each?.phase === 'done')).toHaveLength(1)
    expect(await latestBackup(world)).toMatchObject({ state: 'whole', turn: 1 })
  })

  test('who was overtaken writes nothing more, and the backup is good, or is known to be bad', async () => {
    const now = nowDate()
    const late = new Date(now.getTime() + 2 * minute)
    await Promise.allSettled([scripts.tend({ now }), scripts.tend({ now: late }), scripts.tend({ now: late })])
    world.cloud.clock.advance(5 * minute)
    await tendAll(world)
    const { place, state, fault } = await latestBackup(world)
    // A part that both were writing at that moment is found when it is read back: a lease that outlasts the function keeps that out.
    if (state === 'failed') return expect(fault).not.toBeNull()
    expect(state).toBe('whole')
    expect(await scripts.restore(place, { apply: false })).toMatchObject({ outcome: 'refused', why: 'not-empty' })
  })

})

/** All as it was when it was lost. */
let before: Record<string, string[]>
async function lost(place: string): Promise<string> {
  before = await everything(world)
  await loseEverything(world)
  return place
}

describe('while others write', () => {
  /** Two records that one transaction always changes together; `members` are read before `units`. */
  async function pair() {
    const { transact } = await import('../../cloudfunctions/_kit/transaction')
    const unit = await world.unit()
    const person = await world.member({ unit })
    const both = (address: string) =>
      transact(async transaction => {
        await transaction.change(world.db.members, person.id, { department: address })
        await transaction.change(world.db.units, unit.id, { address })
      })
    await both('earlier')
    return { both, seen: async (from: string) => [(await recordIn(from, 'members', person.id)).department, (await recordIn(from, 'units', unit.id)).address] }
  }

  test('what is read once is torn; what is compared is of one moment', async () => {
    const { both, seen } = await pair()
    let torn: unknown
    const place = await backUpInSteps(world, async ({ phase, parts, place }) => {
      if (phase === 'reading' && parts.at(-1)?.collection === 'statements') await both('later')
      if (phase === 'comparing' && !torn) torn = await seen(place)
    })
    expect(torn).toEqual(['earlier', 'later'])
    expect(await seen(place)).toEqual(['later', 'later'])
    expect((await latestBackup(world)).moved).toEqual([])
    // Made in as many minutes as there were steps, it is as good as one made at once.
    await scripts.restore(await lost(place), { apply: true })
    expect(await everything(world)).toEqual(before)
  })

  test('what is written to all the while is named, and everything else is of one moment', async () => {
    const { both, seen } = await pair()
    const restless = await world.member()
    let turn = 0
    const place = await backUpInSteps(world, async ({ phase, round }) => {
      if (phase === 'comparing' || phase === 'reading') await world.db.members.change({ _id: restless.id }, { department: String(turn++) })
      if (phase === 'comparing' && round === 1) await both('later')
    })
    expect((await latestBackup(world)).moved).toEqual(['members'])
    expect(await seen(place)).toEqual(['later', 'later'])
  })
})

describe('asked for', () => {
  test('at once, and checked again', async () => {
    await tendAll(world)
    const caller = await admin()
    const { id } = await world.done(start, caller, {})
    await tendAll(world)
    expect(await world.done(list, caller, {})).toMatchObject({ backups: expect.arrayContaining([expect.objectContaining({ id, askedBy: caller.name, state: 'whole' })]) })
    const checkedAt = (await latestBackup(world)).checkedAt!
    world.cloud.clock.advance(minute)
    expect(await world.done(check, caller, { id })).toEqual({ outcome: 'asked' })
    await tendAll(world)
    expect((await latestBackup(world)).checkedAt!.getTime()).toBeGreaterThan(checkedAt.getTime())
  })

  test('one that is not there, or not whole, is not checked', async () => {
    const caller = await admin()
    expect(await world.done(check, caller, { id: '2000-01-01-0230' })).toEqual({ outcome: 'refused', reason: 'gone' })
    const { id } = await world.done(start, caller, {})
    expect(await world.done(check, caller, { id })).toEqual({ outcome: 'refused', reason: 'not-whole' })
    await tendAll(world)
  })
})

describe('administrators hear', () => {
  test('that there is no key, and the next night goes well', async () => {
    const caller = await admin()
    const key = process.env.BACKUP_KEY
    process.env.BACKUP_KEY = 'short'
    await tendAll(world)
    process.env.BACKUP_KEY = key
    expect(await latestBackup(world)).toMatchObject({ state: 'failed', phase: 'done', fault: 'no-key' })
    expect(await noticesTo(caller.id)).toEqual(['backup-failed'])
    world.cloud.clock.advance(day)
    await tendAll(world)
    expect(await latestBackup(world)).toMatchObject({ state: 'whole', notices: [] })
  })

  test('that a file is not as it was', async () => {
    const caller = await admin()
    const { folder: kept, _id: id } = await backUp(world).then(() => latestBackup(world))
    const { app } = await import('../../cloudfunctions/_kit/cloud')
    await app.deleteFile({ fileList: [`${kept}/members-1.part`] })
    await world.done(check, caller, { id })
    await tendAll(world)
    expect(await latestBackup(world)).toMatchObject({ state: 'damaged', fault: 'part-missing', faultIn: 'members-1.part' })
    expect(await noticesTo(caller.id)).toEqual(['backup-damaged'])
    await world.db.backups.remove({ _id: id })
  })

  test('that there was none for three days', async () => {
    const caller = await admin()
    await tendAll(world)
    world.cloud.clock.advance(4 * day)
    expect(await world.done(list, caller, {})).toMatchObject({ overdue: true })
    await tendAll(world)
    expect(await noticesTo(caller.id)).toEqual(['backup-overdue'])
    expect(await world.done(list, caller, {})).toMatchObject({ overdue: false })
  })

  test('that one was not whole after hours', async () => {
    const caller = await admin()
    await scripts.tend({ now: nowDate() }, 0)
    world.cloud.clock.advance(7 * 60 * minute)
    await tendAll(world)
    expect(await latestBackup(world)).toMatchObject({ state: 'failed', fault: 'took-too-long' })
    expect(await noticesTo(caller.id)).toEqual(['backup-failed'])
  })
})

test('older ones go, with their files, once a newer one is whole', async () => {
  world.cloud.clock.set(parseLocal('2030-06-05 03:00'))
  const old = await backUp(world)
  for (let nights = 1; nights < 14; nights++) {
    world.cloud.clock.advance(day)
    await backupNow(world, 'whole')
  }
  expect(await scripts.restore(old, { apply: false })).toMatchObject({ outcome: 'refused', why: 'not-empty' })
  world.cloud.clock.advance(day)
  await tendAll(world)
  const { backups } = await world.done(list, await admin(), {})
  expect(backups.filter(({ id }) => id.startsWith('2030-06'))).toHaveLength(14)
  await expect(scripts.restore(old, { apply: false })).rejects.toMatchObject({ code: 'no-manifest' })
})

describe('what is wrong with a backup is said, and nothing is written', () => {
  let whole: string
  let other: string
  beforeAll(async () => {
    await world.unit()
    const kept = async () => (await scripts.copyBackup(folder, await backUp(world))) as { folder: string }
    world.cloud.clock.advance(day)
    other = (await kept()).folder
    world.cloud.clock.advance(day)
    whole = (await kept()).folder
  })

  const at = (name: string) => join(whole, name)
  const members = partName({ collection: 'members', number: 1 })
  const change = (name: string, how: (bytes: Buffer) => Buffer | string) => writeFileSync(at(name), how(readFileSync(at(name))))
  const flipped = (bytes: Buffer) => {
    bytes[bytes.length >> 1]! ^= 1
    return bytes
  }
  const inManifest = (more: object) => change(manifestName, bytes => JSON.stringify({ ...(JSON.parse(bytes.toString()) as object), ...more }))

  test.each<[string, () => unknown, BackupFaultCode]>([
    ['cut off', () => change(members, bytes => bytes.subarray(0, -20)), 'part-damaged'],
    ['a bit turned', () => change(members, flipped), 'part-damaged'],
    ['empty', () => change(members, () => ''), 'part-damaged'],
    ['missing', () => rmSync(at(members)), 'part-missing'],
    ['of another collection', () => cpSync(at('units-1.part'), at(members)), 'part-damaged'],
    ['of another backup', () => cpSync(join(other, members), at(members)), 'part-damaged'],
    ['without manifest', () => rmSync(at(manifestName)), 'no-manifest'],
    ['a manifest that is cut off', () => change(manifestName, bytes => bytes.subarray(0, 200)), 'not-a-manifest'],
    ['a manifest that is something else', () => change(manifestName, () => '{"kind":"other"}'), 'not-a-manifest'],
    ['a manifest of another backup', () => cpSync(join(other, manifestName), at(manifestName)), 'part-damaged'],
    ['a manifest that was changed', () => inManifest({ sealed: flipped(Buffer.from('A'.repeat(400))).toString() }), 'manifest-damaged'],
    ['a manifest that says another id', () => inManifest({ id: '2000-01-01-0230' }), 'manifest-damaged'],
    ['of a later form', () => inManifest({ format: 2 }), 'newer-format'],
  ])('%s', async (_what, harm, code) => {
    const good = mkdtempSync(join(tmpdir(), 'good-'))
    cpSync(whole, good, { recursive: true })
    await lost('')
    world.cloud.faults.clear()
    harm()
    await expect(scripts.restore(whole, { apply: true })).rejects.toMatchObject({ code })
    expect(world.cloud.faults.requests().filter(({ action }) => !readingOnly.includes(action))).toEqual([])
    cpSync(good, whole, { recursive: true })
    rmSync(good, { recursive: true })
  })

  test('sealed with another key', async () => {
    const key = process.env.BACKUP_KEY
    process.env.BACKUP_KEY = Buffer.alloc(32, 7).toString('base64')
    await expect(scripts.restore(whole, { apply: true })).rejects.toMatchObject({ code: 'wrong-key' })
    process.env.BACKUP_KEY = key
  })

  test('of data that a later release wrote', async () => {
    const bytes = readFileSync(at(manifestName))
    const { manifest } = await scripts.openManifest(bytes)
    const { key } = JSON.parse(bytes.toString()) as { key: string }
    writeFileSync(at(manifestName), await scripts.sealManifest({ ...manifest, dataVersion: 1_000 }, key))
    expect(await scripts.restore(whole, { apply: true })).toEqual({ outcome: 'refused', why: 'newer-data', version: 1_000 })
    writeFileSync(at(manifestName), bytes)
  })

  test('a folder or a place that is none', async () => {
    await expect(scripts.restore(join(folder, 'nowhere'), { apply: true })).rejects.toThrow('没有')
    await expect(scripts.restore('2000-01-01-0230-0123456789ab', { apply: true })).rejects.toMatchObject({ code: 'no-manifest' })
    await expect(scripts.restore(tmpdir(), { apply: true })).rejects.toMatchObject({ code: 'no-manifest' })
  })

  test('and from the good folder all of it comes back', async () => {
    await loseEverything(world)
    expect(await scripts.restore(whole, { apply: true })).toMatchObject({ outcome: 'restored' })
  })

  test('an environment that holds a record takes none', async () => {
    expect(await scripts.restore(whole, { apply: true })).toMatchObject({ outcome: 'refused', why: 'not-empty', collections: expect.arrayContaining(['members', 'units']) })
  })
})

describe('a restore that breaks off', () => {
  test.each<[Fault['kind'], number]>([['refuse', 1], ['timeout', 2], ['lose-answer', 2], ['refuse', 4], ['lose-answer', 4]])('%s at write %i: run again, it ends as it was', async (kind, nth) => {
    const other = await backUp(world)
    world.cloud.clock.advance(day)
    const place = await lost(await backUp(world))
    world.cloud.faults.plan([{ nth, kind, action: 'database.insertDocument' }])
    await expect(scripts.restore(place, { apply: true })).rejects.toThrow()
    world.cloud.faults.clear()
    if (nth > 1) {
      expect(await scripts.tend({ now: nowDate() })).toBeNull()
      expect(await scripts.restore(other, { apply: true })).toMatchObject({ outcome: 'refused', why: 'another-unfinished' })
    }
    expect(await scripts.restore(place, { apply: true })).toMatchObject({ outcome: 'restored', goesOn: nth > 1 })
    expect(await everything(world)).toEqual(before)
  })

  test('what somebody else wrote meanwhile is found', async () => {
    const place = await lost(await backUp(world))
    world.cloud.faults.plan([{ nth: 3, kind: 'refuse', action: 'database.insertDocument' }])
    await expect(scripts.restore(place, { apply: true })).rejects.toThrow()
    world.cloud.faults.clear()
    const stranger = await world.member({ unit: { id: 'unit00000001', name: '某单位' } })
    expect(await scripts.restore(place, { apply: true })).toMatchObject({ outcome: 'differs', collections: ['members'] })
    await world.db.members.remove({ _id: stranger.id })
    expect(await scripts.restore(place, { apply: true })).toMatchObject({ outcome: 'restored' })
  })
})

describe('every round trip fails once', () => {
  const apart = 5

  test.each(Array.from({ length: apart }, (_, offset) => offset + 1))('every fifth, from the %ith on: whole in the end, and good', async offset => {
    const kinds: Fault['kind'][] = ['refuse', 'lose-answer', 'timeout']
    world.cloud.faults.plan(Array.from({ length: 60 }, (_, n) => ({ nth: offset + n * apart, kind: kinds[n % kinds.length]! })))
    const earlier = (await latestBackup(world))?._id
    for (let minutes = 0; minutes < 200; minutes++) {
      await scripts.tend({ now: nowDate() }).catch(() => null)
      const { _id, phase } = (await latestBackup(world)) ?? {}
      if (_id !== earlier && phase === 'done') break
      world.cloud.clock.advance(minute)
    }
    expect((await latestBackup(world))._id).not.toBe(earlier)
    world.cloud.faults.clear()
    const { state, place } = await latestBackup(world)
    expect(state).toBe('whole')
    expect(await scripts.restore(place, { apply: false })).toMatchObject({ outcome: 'refused', why: 'not-empty' })
  })
})

test('every call that reads answers as it did', async () => {
  const scenes: { title: string; ask: () => Promise<unknown> }[] = []
  for (const { title, call, given, input } of reads) {
    const scene = await given(world)
    const asked = input(scene)
    scenes.push({ title, ask: () => world.call(call, scene.caller, asked, 'the-same-request') })
  }
  const noon = world.now() + day
  const answers = async (later = 0) => {
    const all: Record<string, unknown> = {}
    for (const { title, ask } of scenes) {
      world.cloud.clock.set(noon + later)
      for (const [path, value] of leavesOf(await ask(), title)) all[path] = isTimeItself(value, noon) ? 'now' : value
    }
    return all
  }
  world.cloud.clock.set(noon)
  const place = await backUp(world)
  const [first, second] = [await answers(), await answers(5_000)]
  await loseEverything(world)
  expect(await scripts.restore(place, { apply: true })).toMatchObject({ outcome: 'restored' })
  const third = await answers()

  // What is drawn afresh for each answer, or tells the second: leave to upload, the key of a link. A Word file is read once.
  const drawn = Object.keys({ ...first, ...second }).filter(path => first[path] !== second[path])
  for (const path of drawn) {
    delete first[path]
    delete third[path]
  }
  expect(third).toEqual(first)
  expect(new Set(Object.keys(first).map(path => path.split(' ')[0])).size).toBe(reads.length)
}, patience)

/** Everything that an answer says, each by where it stands. */
function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, within]) => leavesOf(within, `${path} ${key}`))
}

const isTimeItself = (value: unknown, noon: number) => typeof value === 'number' && Math.abs(value - noon) < 20_000

test('records that fill more than one file, of every type, come back as they were', async () => {
  const text = '河州通信'.repeat(400)
  const many = Array.from({ length: 1_200 }, (_, n) => ({
    _id: `large-${String(n).padStart(5, '0')}`, articleId: `article${n}`, text: text.slice(n % 600), at: new Date(n), opened: n, share: n / 7, big: n * 2 ** 40, list: [n, -n, null, { deep: [new Date(-n)] }],
  }))
  await world.fill('readings', many as never)
  const place = await lost(await backUp(world))
  expect((await latestBackup(world)).parts.filter(({ collection }) => collection === 'readings').length).toBeGreaterThan(1)
  expect(await scripts.restore(place, { apply: true })).toMatchObject({ outcome: 'restored' })
  expect(await everything(world)).toEqual(before)
}, patience)
