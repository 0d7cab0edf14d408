import fc from 'fast-check'
import nacl from 'tweetnacl'
import { scanOf } from '../../cloudfunctions/_kit/scanned'
import { contracts } from '../../shared/contract'
import type { Call, Input, Output } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { hallLists } from '../world/model-hall'
import type { Person } from '../world/people'
import { anySteps, deskNames, threeDesks, type Hall } from '../world/three-desks'
import { openWorld, type World } from '../world/world'

const { open, pack, openNames, sync, scan, undo } = contracts.checkin.calls

let world: World
let staff: Person[]
let people: Person[]
beforeAll(async () => {
  // The phones' own reading of signatures is tried elsewhere, and would take most of the time here.
  jest.spyOn(nacl.sign.detached, 'verify').mockReturnValue(true)
  world = await openWorld()
  staff = await Promise.all(deskNames.map(name => world.member({ roles: ['staff'], name })))
  people = await world.members(4)
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

/** A hall of its own, received by the functions themselves. */
async function realHall(): Promise<Hall> {
  const lists = hallLists(world.now())
  const [arrival, ...others] = lists
  const added = others.map(list => ({ ...list, from: new Date(list.from), until: new Date(list.until) }))
  const activity = await world.activity({ arrivalFrom: arrival!.from, arrivalUntil: arrival!.until, checkin: { lists: added } })
  const registered = await Promise.all(people.map(person => world.registration(activity, person)))
  const codes = await Promise.all(people.map(person => world.passToken(activity, person)))

  const ask = async <C extends Call>(which: C, desk: number, input: Input<C>, nonce?: string): Promise<Output<C>> => {
    const answer = await world.call(which, staff[desk]!, input, nonce)
    if (!answer.ok) throw new AppError(answer.error.code)
    return answer.data
  }

  return {
    activityId: activity.id,
    lists,
    people: registered.map(({ id }, i) => ({ registrationId: id, code: codes[i]! })),
    now: world.now,
    wait: ms => world.cloud.clock.advance(ms),
    leave: async number => void (await world.call(contracts.registration.calls.cancel, people[number]!, { activityId: activity.id })),
    calls: desk => ({
      open: input => ask(open, desk, input),
      pack: input => ask(pack, desk, input),
      openNames: input => ask(openNames, desk, input),
      sync: input => ask(sync, desk, input),
      scan: (place, code, nonce) => ask(scan, desk, { activityId: activity.id, code, ...place }, nonce),
      undo: async (registrationId, nonce) => void (await ask(undo, desk, { activityId: activity.id, registrationId, nonce })),
    }),
    record: async () => {
      const places = await Promise.all(people.map(person => world.registrationOf(activity, person)))
      return places.map(place => ({
        scans: place!.scans.map(each => ({ ...scanOf(each), undone: each.undone !== null, desk: each.desk })),
        presence: place!.presence.map(({ slot, at, outAt }) => ({ slot, at: at.getTime(), outAt: outAt?.getTime() ?? null })),
        cancelled: place!.status === 'cancelled',
      }))
    },
  }
}

test('three desks and the functions: nobody is in twice, nothing is lost, all desks agree', async () => {
  // A run takes a second: more of them against the model, or with DESK_RUNS.
  await fc.assert(
    fc.asyncProperty(anySteps(20, 12), async steps => {
      expect(await threeDesks(await realHall(), steps)).toEqual([])
    }),
    { numRuns: Number(process.env.DESK_RUNS ?? 8), endOnFailure: true },
  )
}, 600_000)
