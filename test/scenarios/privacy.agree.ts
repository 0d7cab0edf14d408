import { contracts } from '../../shared/contract'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.privacy.calls.agree, {
  given: async world => ({ caller: await world.member({ consent: { version: '2020-01', at: new Date(0) } }) }),
  input: () => ({ version: privacyVersion }),
  answers: output => expect(output).toMatchObject({ outcome: 'agreed' }),
  holds: async (world, { caller }) => {
    const [person] = await world.look('members', { _id: caller.id })
    expect(person!.consent).toMatchObject({ version: privacyVersion })
    expectOneLineARequest(person!)
  },
})
