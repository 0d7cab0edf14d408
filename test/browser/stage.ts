import type { Browser } from 'playwright-core'

import type { Call, Input, Output } from '../../shared/contract/call'
import { parseLocal } from '../../shared/domain/instant'
import { startProgram, type Program } from '../program'
import { callAs } from '../call-as'
import { launchBrowser } from './launch'
import { Person } from './person'

export const screens = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const

export interface Look {
  screen?: keyof typeof screens
  largeType?: boolean
  /** Sheets slide in, as on most phones. Who comes has asked theirs for less motion, which spares a third of the time. */
  moving?: boolean
  /** The program as it is on the web, where a phone lets one in; without, one chooses whom to be. */
  onTheWeb?: boolean
}

/**
 * The built program with its sample data for one file of tests, and people who come to use it. After each test the
 * people leave, and the test fails if anything broke while they were there, seen or not.
 */
export function setStage() {
  let program: Program
  let browser: Browser
  let present: Person[] = []

  beforeAll(async () => {
    ;[program, browser] = await Promise.all([startProgram(), launchBrowser()])
  })
  afterEach(() => dismiss(...present))
  afterAll(async () => {
    await browser?.close()
    await program?.close()
  })

  /** Lets people go, and fails if anything broke while they were there. */
  async function dismiss(...people: readonly Person[]): Promise<void> {
    const troubles = people.flatMap(person => person.troubles)
    present = present.filter(person => !people.includes(person))
    await Promise.all(people.map(person => person.leave()))
    expect(troubles).toEqual([])
  }

  async function enter(openid: string | null, { screen = 'phone', largeType = false, moving = false, onTheWeb = false }: Look = {}): Promise<Person> {
    const context = await browser.newContext({
      viewport: screens[screen],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: moving ? 'no-preference' : 'reduce',
    })
    await context.addInitScript(entries => {
      if (location.protocol === 'about:') return
      for (const [key, value] of entries) if (localStorage.getItem(key!) === null) localStorage.setItem(key!, JSON.stringify({ data: value }))
    }, [...(openid ? [['openid', openid]] : []), ...(largeType ? [['type-size', 'large']] : [])])
    const person = new Person(await context.newPage(), onTheWeb ? program.url.replace('127.0.0.1', 'localhost') : program.url)
    present.push(person)
    return person
  }

  return {
    /** Someone of the sample, or whom the test made a member. */
    person: (openid: string, look?: Look) => enter(openid, look),
    /** Someone who was never here. */
    visitor: (look?: Look) => enter(null, look),
    dismiss,
    /** Makes a call as the phone of that person would, for what a test takes for given. */
    call: <C extends Call>(openid: string, call: C, input: Input<C>): Promise<Output<C>> => callAs(program.url, openid, call, input),
    /** Moves the association's clock. @param time `2026-11-23 15:00` */
    itIs: (time: string) => program.cloud.clock.set(parseLocal(time)),
    get program() {
      return program
    },
  }
}

export type Stage = ReturnType<typeof setStage>
