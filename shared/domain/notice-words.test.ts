import { noticeKinds, noticeText } from './notice-words'

const words = new Proxy({}, { get: (_, name) => `〔${String(name)}〕` }) as Record<string, string>

test.each(noticeKinds)('%s says what happened, as a sentence, and leads to a page', kind => {
  const { title, text, link } = noticeText(kind, words)
  expect([...title].length).toBeLessThanOrEqual(20)
  expect(text).toMatch(/。$/)
  expect(text).not.toContain('undefined')
  expect(link).toMatch(/^\/(pages|desk)\/[a-z-]+\/index(\?(id|quarter)=〔\w+〕|\?kind=〔kind〕&id=〔id〕)?$/)
})

test.each(['台风将至', '台风将至。', '台风将至。 ', '台风将至；'])('a reason written as %j is one sentence', why => {
  expect(noticeText('activity-cancelled', { title: '培训班', why }).text).toBe('培训班：台风将至。')
  expect(noticeText('registration-rejected', { title: '培训班', why }).text).toBe('培训班：台风将至。有疑问可咨询会务。')
})

test('a person without any role left is told so', () => {
  expect(noticeText('roles-changed', { roles: '' }).text).toBe('您现在没有工作权限。')
})
