import { defaultPages } from './default-pages'
import { leastOfPrivacy, mostOfPage, pageKeys, pageProblem, sectionsOf } from './association-pages'

const long = '说'.repeat(leastOfPrivacy)

test.each([
  ['agreement', '', 'empty'],
  ['agreement', ' \n\u3000\n', 'empty'],
  ['agreement', '# 只有标题\n# 又一个', 'empty'],
  ['agreement', '一句话', null],
  ['contact', '𠮷'.repeat(mostOfPage), null],
  ['contact', '𠮷'.repeat(mostOfPage + 1), 'too-long'],
  ['privacy', '# 一\n不取任何信息', 'privacy-too-short'],
  ['privacy', `# 一\n${long.slice(1)}`, 'privacy-too-short'],
  ['privacy', `# 一\n${long}`, null],
] as const)('%s %j: %s', (of, text, problem) => expect(pageProblem(of, text)).toBe(problem))

test('lines before the first heading have none, and every line is a paragraph', () => {
  expect(sectionsOf('先说一句\n\n# 一 \n甲\r\n乙\n〔图1〕\n# 二\n丙\t丁\n戊\t己')).toEqual([
    { title: '', paragraphs: ['先说一句'] },
    { title: '一', paragraphs: ['甲', '乙', '〔图1〕'] },
    { title: '二', paragraphs: ['丙　丁', '戊　己'] },
  ])
})

test.each(pageKeys)('an association begins with %s that could stand there', of => {
  expect(pageProblem(of, defaultPages[of])).toBeNull()
  for (const { title, paragraphs } of sectionsOf(defaultPages[of])) {
    expect(title).not.toBe('')
    expect(paragraphs).not.toEqual([])
  }
})
