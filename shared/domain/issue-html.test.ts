import fc from 'fast-check'
import { issueHtml, issuePlainText } from './issue-html'

const article = {
  title: '城南营业厅', authorName: '林若溪', unitName: '河州移动示例公司', coAuthors: [], source: '', withdrawn: false, body: '正文', pictures: [],
}
type Written = Omit<typeof article, 'pictures'> & { pictures: { caption: string; url: string | null }[] }
const issueOf = (...articles: Partial<Written>[]) => ({
  issueId: '2026-18',
  columns: [{ name: '行业发展', articles: articles.map(each => ({ ...article, ...each })) }],
})

test('every part of an article has its own element and style', () => {
  const body = '# 小标题\n第一段\n〔图1〕\n县市\t站数\n河州\t40'
  const html = issueHtml(issueOf({ body, source: '河州分公司', pictures: [{ caption: '检修', url: 'https://example.com/a.png' }] }))
  const withoutStyles = html.replace(/ style="[^"]*"/g, '')
  expect(withoutStyles).toBe(
    '<section><p>2026 年第 18 期</p><h2>行业发展</h2><h3>城南营业厅</h3><p>河州移动示例公司 林若溪</p><h4>小标题</h4><p>第一段</p>' +
      '<img src="https://example.com/a.png" alt="检修"><p>检修</p><table><tr><td>县市</td><td>站数</td></tr><tr><td>河州</td><td>40</td></tr></table>' +
      '<p>来源：河州分公司</p></section>',
  )
  for (const tag of html.match(/<(?!\/|section|tr)[^>]*>/g)!) expect(tag).toContain('style="')
})

test('an article that was withdrawn is not in it, nor a column that has no other', () => {
  expect(issueHtml(issueOf({ withdrawn: true }))).not.toContain('行业发展')
  expect(issuePlainText(issueOf({ withdrawn: true }, { title: '另一篇' }))).toBe('2026 年第 18 期\n\n【行业发展】\n\n另一篇\n河州移动示例公司 林若溪\n正文')
})

test('pictures that are gone leave their captions, those that nobody put there nothing', () => {
  const html = issueHtml(issueOf({ body: '〔图1〕\n〔图2〕', pictures: [{ caption: '检修', url: null }] }))
  expect(html).not.toContain('<img')
  expect(html).toContain('检修')
  expect(issuePlainText(issueOf({ body: '〔图1〕\n〔图2〕', pictures: [{ caption: '', url: null }] }))).toMatch(/林若溪\n（图：无说明）$/)
})

const nasty = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "javascript:alert(1)", '</p></section>', '&lt;b&gt;', "' onload='x"),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

test('whatever anybody writes is text: there are no other elements than ours', () => {
  const shape = (html: string) => html.replace(/>[^<]*</g, '><').replace(/(src|alt)="[^"<>]*"/g, '$1')
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (title, source, caption, url) => {
      const line = source.replace(/\s/g, '') + '。'
      const plain = issueHtml(issueOf({ title: '甲', source: '乙', body: '丙', pictures: [{ caption: '丁', url: 'https://example.com' }] }))
      const told = issueHtml(issueOf({ title, source: line, body: '丙', pictures: [{ caption: `${caption}。`, url: `https://example.com/${url}` }] }))
      expect(shape(told)).toBe(shape(plain))
    }),
  )
  expect(issueHtml(issueOf({ pictures: [{ caption: '', url: 'javascript:alert(1)' }] }))).not.toContain('<img')
})
