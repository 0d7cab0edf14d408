import type { Call, Input, Output } from '../../shared/contract/call'
import { parseLocal } from '../../shared/domain/instant'
import { callAs } from '../call-as'
import { startProgram, type Program } from '../program'
import { Phone } from './phone'

/**
 * The compiled program with its sample data for one file of tests, and phones in people's hands. After each test the
 * phones are put away, and the test fails if anything broke on one of them, seen or not.
 */
export function setPhones() {
  let program: Program
  let phones: Phone[] = []

  beforeAll(async () => {
    program = await startProgram()
  })
  afterEach(() => {
    const errors = phones.flatMap(phone => phone.errors)
    phones.forEach(phone => phone.turnOff())
    phones = []
    expect(errors).toEqual([])
  })
  afterAll(() => program.close())

  return {
    /** Of someone of the sample, or of somebody new. */
    phone(openid: string): Phone {
      const phone = new Phone({ functionsUrl: program.url, openid })
      phones.push(phone)
      return phone
    },
    /** Makes a call as the phone of that person would, for what a test takes for given. */
    call: <C extends Call>(openid: string, call: C, input: Input<C>): Promise<Output<C>> => callAs(program.url, openid, call, input),
    /** Moves the association's clock. @param time `2026-11-23 15:00` */
    itIs: (time: string) => program.cloud.clock.set(parseLocal(time)),
    get program() {
      return program
    },
  }
}
