import { contracts } from '../../shared/contract'
import { drawnName } from './drawn'
import { freshId } from './ground'
import type { World } from './world'

/** Their last digits: `002X`. */
export const card = { identityNumber: '11010519491231002X', bankAccount: '6200000000000005', bankName: '河州银行' }

/** An approved statement whose one line is signed, its person with a card and an account, and somebody who pays. */
export async function signedStatement(world: World) {
  const [approved, treasurer] = await Promise.all([world.approvedStatement(), world.member({ roles: ['treasurer'] })])
  const { author, line } = approved
  // The card that comes with the builder opens under no key.
  await world.db.privates.remove({ _id: author.id })
  await world.done(contracts.privacy.calls.saveNumbers, author, card)
  const [{ digest } = { digest: '' }] = await world.look('lines', { _id: line.id })
  await world.done(contracts.payment.calls.sign, author, { lineId: line.id, digest, strokes: drawnName() })
  return { ...approved, treasurer }
}

/** More lines of the same statement, each of somebody else with the same card. */
export async function moreLines(world: World, lineId: string, count: number) {
  const [line] = await world.look('lines', { _id: lineId })
  const people = await world.members(count)
  return Promise.all(
    people.map(async (person, at) => {
      await world.done(contracts.privacy.calls.saveNumbers, person, card)
      const _id = freshId()
      await world.db.lines.insert({ ...line!, _id, paymentKey: _id, order: at + 2, memberId: person.id, authorId: person.id, authorName: person.name })
      return { id: _id, person }
    }),
  )
}

let last = 0
/** As WeChat numbers a transaction, and never the same. */
export const transaction = () => `4200002026${String(++last).padStart(18, '0')}`
