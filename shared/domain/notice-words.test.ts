import { noticeKinds, noticeText } from './notice-words'

const words = new Proxy({}, { get: (_, name) => `〔${String(name)}〕` }) as Record<string, string>

test.each(noticeKinds)('%s says what happened, as a sentence, and leads to a page', kind => {
  const { title, text, link } = noticeText(kind, words)
  expect([...title].length).toBeLessThanOrEqual(20)
  expect(text).toMatch(/。$/)
  expect(text).not.toContain('undefined')
  expect(link).toMatch(/^\/(pages|desk)\/[a-z-]+\/index$/)
})

test('a person without any role left is told so', () => {
  expect(noticeText('roles-changed', { roles: '' }).text).toBe('您现在没有工作权限。')
})
