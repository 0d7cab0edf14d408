import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.association.calls.revisePage, {
  given: async world => {
    const [kept] = await world.look('pages', { _id: 'page-contact' })
    return { caller: await world.member({ roles: ['admin'] }), revision: kept?.revision ?? 0, earlier: kept ? kept.earlier.length + 1 : 0, text: `# 秘书处\n人民路 ${world.next()} 号` }
  },
  input: ({ revision, text }) => ({ of: 'contact', revision, text, asksAgain: false, why: '搬家' }),
  answers: (output, { revision }) => expect(output).toEqual({ outcome: 'published', revision: revision + 1, version: '' }),
  holds: async (world, { text, revision, earlier }) => {
    const [kept] = await world.look('pages', { _id: 'page-contact' })
    expect(kept).toMatchObject({ text, revision: revision + 1, earlier: { length: earlier } })
    expectOneLineARequest(kept!)
  },
})
