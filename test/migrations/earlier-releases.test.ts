import { sampleData } from '../../config/sample'
import { fixture, openOldStore, type Documents } from './old-store'
import { differences } from './shapes'

const sometimes = { 'members.consent': 'null', 'statements.signoff': 'null', 'commissions.closedAt': 'null' }

test.each(['end-of-issue-5', 'end-of-issue-7'])('data of a later release than the first are brought on from where they are: %s', async release => {
  const old = fixture(release)
  const store = await openOldStore(old)
  await store.migrate()
  const today = await store.everything()
  const sample = sampleData(old.now) as unknown as Documents
  expect(differences(Object.fromEntries(Object.keys(old.collections).map(name => [name, today[name]!])), sample, sometimes)).toEqual([])

  // What was of today's shape already is as it was.
  for (const name of ['units', 'teams', 'messages', 'targets', 'commissions']) {
    const before = old.collections[name] ?? []
    expect(today[name]!.filter(({ _id }) => before.some(each => each._id === _id))).toEqual(before.sort((a, b) => (a._id < b._id ? -1 : 1)))
  }
  await store.withIndexes()
  await store.close()
}, 60_000)
