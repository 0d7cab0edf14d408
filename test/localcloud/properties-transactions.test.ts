import fc from 'fast-check'
import { collection, index, startBench, type Bench, type Transaction } from './harness'
import { PATIENCE, runs } from './model/runs'
import { SnapshotModel, type Act, type Outcome } from './model/snapshots'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ collections: [collection('things'), collection('accounts', [index('seat', ['seat'], true)])] })
})
afterAll(() => bench.stop())
jest.setTimeout(PATIENCE)
beforeEach(() => bench.cloud.reset())

type Documents = ReturnType<Transaction['collection']>

describe('steps in any order, one after the other, against a model', () => {
  type Step =
    | { step: 'start' | 'look' | 'read' | 'commit' | 'rollback'; by: number; id: string }
    | { step: 'act'; by: number; act: Act }
    | { step: 'plain'; act: Act }

  const id = fc.constantFrom('a', 'b', 'c')
  const slot = fc.nat(2)
  const act = fc.record({ do: fc.constantFrom<Act['do']>('add', 'set', 'inc', 'inc', 'remove'), id, by: fc.integer({ min: 1, max: 99 }) })
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ step: fc.constantFrom('start' as const, 'look' as const, 'read' as const), by: slot, id }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constantFrom('commit' as const, 'commit' as const, 'rollback' as const), by: slot, id }) },
    { weight: 5, arbitrary: fc.record({ step: fc.constant('act' as const), by: slot, act }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('plain' as const), act }) },
  )

  /** The same act on the cloud, as an outcome of the model. */
  async function perform(documents: Documents, { do: what, id: _id, by }: Act): Promise<Outcome> {
    const calls = {
      add: () => documents.add({ _id, n: by }).then(() => 1),
      set: () => documents.doc(_id).set({ n: by }).then(({ updated }: { updated: number }) => updated),
      inc: () => documents.doc(_id).update({ n: bench.db.command.inc(by) }).then(({ updated }: { updated: number }) => updated),
      remove: () => documents.doc(_id).remove().then(({ deleted }: { deleted: number }) => deleted),
    }
    return outcome(calls[what]().then(done => ({ done })))
  }

  async function outcome(work: Promise<Outcome>): Promise<Outcome> {
    try {
      return await work
    } catch (error) {
      const { code, message } = error as { code: string; message: string }
      if (code === 'DATABASE_TRANSACTION_CONFLICT') return 'conflict'
      if (code === 'DATABASE_TRANSACTION_FAIL') return 'gone'
      if (/E11000/.test(message)) return 'duplicate'
      throw error
    }
  }

  const stored = async () => new Map((await bench.db.collection('things').get()).data.map(({ _id, n }) => [String(_id), Number(n)]))

  test('snapshots, own writes, the first writer wins, plain writes wait, what is aborted leaves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async steps => {
        await bench.cloud.reset()
        const things = bench.db.collection('things')
        const model = new SnapshotModel()
        for (const first of ['a', 'b']) {
          model.plain({ do: 'add', id: first, by: 1 })
          await things.add({ _id: first, n: 1 })
        }
        const open = new Map<number, Transaction>()
        let waiting: { act: Act; done: boolean; result: Promise<Outcome> } | undefined

        const settle = async () => {
          if (!waiting) return
          if (model.holderOf(waiting.act.id) !== undefined) return expect(waiting.done).toBe(false)
          const expected = model.plain(waiting.act)
          expect(await waiting.result).toEqual(expected)
          waiting = undefined
        }

        for (const one of steps) {
          if (one.step === 'plain') {
            if (waiting) continue
            const expected = model.plain(one.act)
            const result = perform(things as never, one.act)
            if (expected !== 'waits') {
              expect(await result).toEqual(expected)
              continue
            }
            const pending = { act: one.act, done: false, result }
            void result.then(() => (pending.done = true))
            waiting = pending
            continue
          }
          // One that has ended by a conflict is used once more, to see that it is gone.
          if (!open.has(one.by) || (one.step === 'start' && !model.isOpen(one.by))) {
            model.start(one.by)
            open.set(one.by, (await bench.db.startTransaction()) as Transaction)
          }
          const transaction = open.get(one.by)!
          const documents = transaction.collection('things')
          if (one.step === 'act') expect(await perform(documents, one.act)).toEqual(model.act(one.by, one.act))
          else if (one.step === 'look') {
            const seen = model.seenBy(one.by)
            const looked = await outcome(documents.doc(one.id).get().then(({ data }) => ({ value: (data as { n?: number } | null)?.n ?? null })))
            expect(looked).toEqual(seen ? { value: seen.get(one.id) ?? null } : 'gone')
          } else if (one.step === 'read' && model.isOpen(one.by)) {
            const { data } = await documents.where({}).get()
            expect(new Map(data.map(({ _id, n }) => [_id, n]))).toEqual(model.seenBy(one.by))
          } else if (one.step === 'commit' || one.step === 'rollback') {
            const end = one.step === 'commit' ? transaction.commit() : transaction.rollback({})
            const ended = model[one.step](one.by)
            expect(await outcome(end.then(() => ({ done: 0 })))).toEqual(ended === 'gone' ? 'gone' : { done: 0 })
            open.delete(one.by)
          }
          await settle()
          expect(await stored()).toEqual(model.committed)
        }
        for (const slotLeft of open.keys()) if (model.rollback(slotLeft) !== 'gone') await open.get(slotLeft)?.rollback({})
        await settle()
        expect(await stored()).toEqual(model.committed)
      }),
      runs(60),
    )
  })
})

describe('many at once, explained afterwards', () => {
  interface Seen {
    /** The version of each account as the transaction saw it, and those that it wrote. */
    saw: Record<string, number>
    wrote: Record<string, number>
  }
  const ACCOUNTS = ['a', 'b', 'c', 'd']
  const accounts = () => bench.db.collection('accounts')

  const transfer = fc.record({ from: fc.constantFrom(...ACCOUNTS), to: fc.constantFrom(...ACCOUNTS), look: fc.constantFrom(...ACCOUNTS), amount: fc.integer({ min: 1, max: 9 }) })
  const job = fc.oneof(
    { weight: 4, arbitrary: transfer.filter(({ from, to }) => from !== to).map(one => ({ kind: 'transfer' as const, ...one })) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('gift' as const), to: fc.constantFrom(...ACCOUNTS), amount: fc.integer({ min: 1, max: 9 }) }) },
  )

  test('no money is made or lost, no update is lost, each transaction saw one moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(job, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }), async workers => {
        await bench.cloud.reset()
        await accounts().add(ACCOUNTS.map(_id => ({ _id, money: 100, version: 0, seat: _id })))
        const { inc } = bench.db.command
        const committed: Seen[] = []
        let given = 0
        const writes = Object.fromEntries(ACCOUNTS.map(one => [one, 0]))

        await Promise.all(workers.map(async jobs => {
          for (const one of jobs) {
            if (one.kind === 'gift') {
              await accounts().doc(one.to).update({ money: inc(one.amount), version: inc(1) })
              given += one.amount
              writes[one.to]! += 1
              continue
            }
            const seen = await bench.db.runTransaction(async (t: Transaction): Promise<Seen> => {
              const read = async (account: string) => (await t.collection('accounts').doc(account).get()).data as unknown as { money: number; version: number }
              const [from, look, to] = [await read(one.from), await read(one.look), await read(one.to)]
              await t.collection('accounts').doc(one.from).update({ money: from.money - one.amount, version: from.version + 1 })
              await t.collection('accounts').doc(one.to).update({ money: to.money + one.amount, version: to.version + 1 })
              return {
                saw: { [one.look]: look.version, [one.from]: from.version, [one.to]: to.version },
                wrote: { [one.from]: from.version + 1, [one.to]: to.version + 1 },
              }
            }).catch((error: { code: string }) => void expect(error.code).toBe('DATABASE_TRANSACTION_CONFLICT'))
            if (!seen) continue
            committed.push(seen)
            for (const account of Object.keys(seen.wrote)) writes[account]! += 1
          }
        }))

        const { data } = await accounts().get()
        expect(data.reduce((sum, { money }) => sum + Number(money), 0)).toBe(400 + given)
        expect(Object.fromEntries(data.map(({ _id, version }) => [_id, version]))).toEqual(writes)
        for (const { saw } of committed) {
          for (const { wrote } of committed) {
            const both = Object.keys(wrote).filter(account => account in saw)
            const known = both.map(account => saw[account]! >= wrote[account]!)
            expect(new Set(known).size).toBeLessThan(2)
          }
        }
      }),
      runs(25),
    )
  })

  test('a seat has one holder, however many take, swap and leave', async () => {
    const seat = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const take = fc.oneof(
      fc.record({ kind: fc.constant('take' as const), who: fc.constantFrom(...ACCOUNTS), seat, plain: fc.boolean() }),
      fc.record({ kind: fc.constant('swap' as const), who: fc.constantFrom(...ACCOUNTS), other: fc.constantFrom(...ACCOUNTS) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(take, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }), async workers => {
        await bench.cloud.reset()
        await accounts().add(ACCOUNTS.map(_id => ({ _id, seat: _id, moves: 0 })))
        const { inc } = bench.db.command
        const moves = Object.fromEntries(ACCOUNTS.map(one => [one, 0]))
        const refused = (error: { code: string; message: string }) => {
          expect(error.code === 'DATABASE_TRANSACTION_CONFLICT' || error.message.includes('E11000')).toBe(true)
        }
        const move = (documents: Documents, who: string, to: string) => documents.doc(who).update({ seat: to, moves: inc(1) })

        await Promise.all(workers.map(async jobs => {
          for (const one of jobs) {
            const moved = one.kind === 'swap' ? [one.who, one.other, one.who] : [one.who]
            const work = one.kind === 'take' && one.plain
              ? move(accounts() as never, one.who, one.seat)
              : bench.db.runTransaction(async (t: Transaction) => {
                  const documents = t.collection('accounts')
                  if (one.kind === 'take') return move(documents, one.who, one.seat)
                  const [mine, theirs] = [await documents.doc(one.who).get(), await documents.doc(one.other).get()].map(({ data }) => String((data as unknown as { seat: string }).seat))
                  await move(documents, one.who, `between ${one.who}`)
                  await move(documents, one.other, mine!)
                  await move(documents, one.who, one.who === one.other ? mine! : theirs!)
                })
            await work.then(() => moved.forEach(who => (moves[who]! += 1)), refused)
          }
        }))

        const { data } = await accounts().get()
        expect(new Set(data.map(one => one.seat)).size).toBe(ACCOUNTS.length)
        expect(Object.fromEntries(data.map(one => [one._id, one.moves]))).toEqual(moves)
        for (const one of data) expect((await accounts().where({ seat: one.seat }).get()).data).toEqual([one])
      }),
      runs(25),
    )
  })
})
