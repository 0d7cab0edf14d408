import { allPages, Phone } from './phone'

test('the program lists pages', () => expect(allPages.length).toBeGreaterThan(3))

test.each(allPages)('%s opens on the compiled program without a network and shows something', async page => {
  const phone = new Phone()
  const opened = phone.open(page)
  await opened.says(/\S/)
  expect(phone.errors).toEqual([])
})
