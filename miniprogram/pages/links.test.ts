import { noticeKinds, noticeText } from '../../shared/domain/notice-words'

const words = new Proxy({}, { get: () => '' }) as Record<string, string>

let pages: string[]
beforeAll(async () => {
  // What Taro gives to `app.config.ts` when it builds the program.
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: config } = await import('../app.config')
  pages = [...config.pages!, ...config.subPackages!.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`))]
})

test.each(noticeKinds)('%s leads to a page that is there', kind => {
  const [page] = noticeText(kind, words).link.split('?')
  expect(pages.map(each => `/${each}`)).toContain(page)
})
