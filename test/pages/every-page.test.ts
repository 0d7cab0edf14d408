import { startProgram, type Program } from '../program'
import { waysIn } from '../ways-in'
import { allPages, Phone } from './phone'

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.close())

test('there is a way into every page', () => {
  const pageOf = (route: string) => route.split('?')[0]
  expect([...new Set(waysIn.map(({ route }) => pageOf(route)))].sort()).toEqual([...allPages].sort())
})

test.each(waysIn)('$route opens for $as on the compiled program', async ({ as, route, reads }) => {
  const phone = new Phone({ functionsUrl: program.url, openid: as ?? 'somebody-new' })
  phone.open(route)
  await phone.see(reads)
  phone.turnOff()
  expect(phone.errors).toEqual([])
})

test.each(waysIn)('$route says what is the matter where there is no network', async ({ as, route, reads, asksNothing }) => {
  const phone = new Phone({ openid: as ?? 'somebody-new' })
  phone.open(route)
  await phone.see(asksNothing ? reads : '当前离线')
  phone.turnOff()
  expect(phone.errors).toEqual([])
})
