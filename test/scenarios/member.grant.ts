import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const none = { editor: false, staff: false, treasurer: false, admin: false, post: null }

export default scenario(contracts.member.calls.grant, {
  given: async world => {
    const unit = await world.unit()
    return { person: await world.officer(unit), caller: await world.member({ roles: ['admin'] }) }
  },
  input: ({ person }) => ({ id: person.id, before: none, after: { ...none, editor: true, post: 'secretary-general' }, why: '分管稿件' }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { person: { id }, caller }) => {
    const [person] = await world.look('members', { _id: id })
    expect(person).toMatchObject({ roles: ['officer', 'editor', 'approver'], post: 'secretary-general' })
    expect(person!.history.at(-1)).toMatchObject({ by: caller.id, what: 'roles-changed', why: '给予编辑、审批人（秘书长）。分管稿件' })
    expect(person!.notices).toMatchObject([{ to: id, kind: 'roles-changed', words: { roles: '信息员、编辑、审批人（秘书长）' } }])
    expectOneLineARequest(person!)
  },
})
