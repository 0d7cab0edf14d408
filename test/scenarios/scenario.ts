import type { Call, Input, Output } from '../../shared/contract/call'
import type { Caller } from '../world/ground'
import type { World } from '../world/world'

interface Given {
  caller: Caller
}

interface Telling<C extends Call, G extends Given, I extends Input<C>> {
  /** What sets this apart from the call's usual course: `when the seats are gone`. */
  when?: string
  /** Leaves nothing of its world to others: what is run in one world with it comes before. */
  emptiesItsWorld?: true
  /** Makes everything afresh, so that a scenario can be run any number of times in one world. */
  given(world: World): Promise<G>
  input(given: NoInfer<G>): I
  /** What the person is told in the end, also when they had to try again. */
  answers(output: Output<C>, given: NoInfer<G>): void
  /** What must be true in the database once the person was told. */
  holds(world: World, given: NoInfer<G>): Promise<void>
}
type ReadTelling<C extends Call, G extends Given, I extends Input<C>> = Pick<Telling<C, G, I>, 'given' | 'input'>

/** A scenario whose parts fit together, without their types: what the tests that walk all of them see. */
export interface Scenario {
  title: string
  call: Call
  emptiesItsWorld?: true
  given(world: World): Promise<Given>
  input(given: Given): never
  answers(output: unknown, given: Given): void
  holds(world: World, given: Given): Promise<void>
}
export type ReadScenario = Pick<Scenario, 'title' | 'call' | 'given' | 'input'>

const titleOf = ({ context, name }: Call, when?: string) => [`${context}.${name}`, when].filter(Boolean).join(' ')

/** One way through a call that writes. */
export const scenario = <C extends Call, G extends Given, const I extends Input<C>>(
  call: C,
  telling: Telling<C, G, I>,
): Scenario => ({ ...telling, call, title: titleOf(call, telling.when) }) as unknown as Scenario

/** Input with which a call that only reads finds something. */
export const readScenario = <C extends Call, G extends Given, const I extends Input<C>>(
  call: C,
  telling: ReadTelling<C, G, I>,
): ReadScenario => ({ ...telling, call, title: titleOf(call) }) as unknown as ReadScenario
