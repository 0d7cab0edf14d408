import { contracts } from '../../shared/contract'
import { parseLocal } from '../../shared/domain/instant'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const { proposeHonours, decideHonours } = contracts.annual.calls
const year = 2001
const rule = { perPiece: 5, perThousand: 0, perQuarterMet: 0, officers: { places: 1, minimumPieces: 1 }, units: { places: 0, minimumPieces: 0 } }

export default scenario(decideHonours, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    await world.article({ status: 'published', publishedAt: new Date(parseLocal(`${year}-05-13 09:00`)) })
    const { digest } = await world.done(proposeHonours, caller, { year, rule })
    const [kept] = await world.look('honours', { _id: String(year) })
    return { caller, digest, revision: kept?.revision ?? 0 }
  },
  input: ({ digest, revision }) => ({ year, rule, digest, revision }),
  answers: (output, { revision }) => expect(output).toMatchObject({ outcome: 'decided', honours: { revision: revision + 1 } }),
  holds: async (world, { revision }) => {
    const [kept] = await world.look('honours', { _id: String(year) })
    expect(kept).toMatchObject({ revision: revision + 1 })
    expect(kept!.earlier).toHaveLength(revision)
    expectOneLineARequest(kept!)
  },
})
