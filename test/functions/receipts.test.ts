import { contracts } from '../../shared/contract'
import { signaturePicture } from '../../cloudfunctions/_kit/signature-picture'
import { drawnName } from '../world/drawn'
import { signedStatement, transaction } from '../world/to-pay'
import { openWorld, type World } from '../world/world'

const { mine, myLine, sign, unsign, dispute, pay } = contracts.payment.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const lineNow = async (id: string) => (await world.look('lines', { _id: id }))[0]!
const dot = [[500, 200]]

test('nothing is confirmed before it is approved, by anybody else, as it no longer is, or by a dot', async () => {
  const closed = await world.closedStatement()
  const [own] = (await world.done(mine, closed.author, {})).lines
  expect(own).toMatchObject({ status: 'closed', state: 'open' })
  const drawn = { lineId: closed.line.id, digest: own!.digest, strokes: drawnName() }
  expect(await world.done(sign, closed.author, drawn)).toEqual({ outcome: 'refused', reason: 'not-approved' })

  await world.db.statements.change({ _id: closed.quarter }, { status: 'approved' })
  const other = await world.member()
  expect(await world.call(sign, other, drawn)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(await world.call(myLine, other, { lineId: drawn.lineId })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(await world.done(sign, closed.author, { ...drawn, digest: 'a'.repeat(64) })).toEqual({ outcome: 'refused', reason: 'changed' })
  expect(await world.done(sign, closed.author, { ...drawn, strokes: dot })).toEqual({ outcome: 'refused', reason: 'not-a-signature' })
  for (const strokes of [[[1, 2, 3]], [[0, 401]], [[1001, 0]], [[]], [[0.5, 1]]]) {
    expect(await world.call(sign, closed.author, { ...drawn, strokes })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  }
  expect(await world.look('signatures', { lineId: drawn.lineId })).toEqual([])
  expect((await lineNow(drawn.lineId)).state).toBe('open')
})

test('of two phones that sign at once one does; the picture is drawn from what was signed, which the signature names', async () => {
  const { author, line } = await world.approvedStatement()
  const { digest } = await lineNow(line.id)
  const again = drawnName().reverse()
  const told = await Promise.all([drawnName(), again].map(strokes => world.done(sign, author, { lineId: line.id, digest, strokes })))
  expect(told.map(({ outcome }) => outcome).sort()).toEqual(['kept', 'refused'])
  const kept = await world.look('signatures', { lineId: line.id })
  expect(kept).toMatchObject([{ lineDigest: digest, name: author.name, withdrawnAt: null }])
  expect(kept[0]!.picture).toBe(signaturePicture(kept[0]!.strokes).toString('base64'))
  expect((await world.done(myLine, author, { lineId: line.id })).strokes).toEqual(kept[0]!.strokes)
})

test('who signed asks nothing before taking it back; who was paid can do neither', async () => {
  const { author, line, treasurer, articles } = await signedStatement(world)
  const asked = { lineId: line.id, words: '少算了一篇', articleId: articles[0]!.id }
  expect(await world.done(dispute, author, asked)).toEqual({ outcome: 'refused', reason: 'changed' })
  await world.done(unsign, author, { lineId: line.id })
  expect(await world.done(unsign, author, { lineId: line.id })).toMatchObject({ outcome: 'kept', line: { state: 'open' } })
  expect(await world.done(dispute, author, asked)).toMatchObject({ outcome: 'kept', line: { state: 'disputed' } })

  const { digest } = await lineNow(line.id)
  const drawn = { lineId: line.id, digest, strokes: drawnName() }
  expect(await world.done(sign, author, drawn)).toMatchObject({ outcome: 'kept', line: { state: 'signed' } })
  await world.done(pay, treasurer, { way: 'wechat', lines: [{ lineId: line.id, number: transaction() }] })
  for (const refused of [world.done(sign, author, drawn), world.done(unsign, author, { lineId: line.id }), world.done(dispute, author, asked)]) {
    expect(await refused).toEqual({ outcome: 'refused', reason: 'paid' })
  }
})
