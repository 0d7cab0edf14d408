import fc from 'fast-check'
import nacl from 'tweetnacl'
import { modelHall } from '../../../../test/world/model-hall'
import { anySteps, threeDesks } from '../../../../test/world/three-desks'

// Signatures are tried elsewhere, and would take most of the time here.
beforeAll(() => void jest.spyOn(nacl.sign.detached, 'verify').mockReturnValue(true))

test('whatever the network, the clocks and the phones do: nobody is in twice, nothing is lost, all desks agree', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps(40), async steps => {
      expect(await threeDesks(modelHall(), steps)).toEqual([])
    }),
    { numRuns: 20 },
  )
})
