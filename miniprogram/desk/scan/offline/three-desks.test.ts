import fc from 'fast-check'
import nacl from 'tweetnacl'
import { modelHall } from '../../../../test/world/model-hall'
import { anySteps, threeDesks, type Step } from '../../../../test/world/three-desks'

// Signatures are tried elsewhere, and would take most of the time here.
beforeAll(() => void jest.spyOn(nacl.sign.detached, 'verify').mockReturnValue(true))

/** More with `DESK_RUNS=1500 npx jest … --testTimeout 160000`. */
const numRuns = Number(process.env.DESK_RUNS ?? 25)

test('whatever the network, the clocks and the phones do: nobody is in twice, nothing is lost, all desks agree', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps(40), async steps => {
      expect(await threeDesks(modelHall(), steps)).toEqual([])
    }),
    { numRuns },
  )
})

const at = { list: 0, way: 'in' as const }

test('the later of two is shown to its desk, though it counted when it was delivered', async () => {
  const steps: Step[] = [
    { does: 'scan', desk: 0, person: 0, fate: 'lost', ...at },
    { does: 'wait', ms: 60_000 },
    { does: 'scan', desk: 1, person: 0, fate: 'works', ...at },
    { does: 'scan', desk: 2, person: 0, fate: 'lost', ...at },
    { does: 'deliver', desk: 2, fates: [], undoing: false },
    { does: 'wait', ms: 60_000 },
    { does: 'deliver', desk: 0, fates: [], undoing: false },
  ]
  expect(await threeDesks(modelHall(), steps)).toEqual([])
})

test('it would notice functions that keep only the first scan that comes', async () => {
  const keepsOne = modelHall((there, scan) => (there.some(({ slot }) => slot === scan.slot) ? there : [...there, scan]))
  const steps: Step[] = [
    { does: 'scan', desk: 0, person: 0, fate: 'lost', ...at },
    { does: 'scan', desk: 1, person: 0, fate: 'works', ...at },
  ]
  expect(await threeDesks(keepsOne, steps)).toEqual(['scan-number-1 (welcome) is nowhere'])
})
