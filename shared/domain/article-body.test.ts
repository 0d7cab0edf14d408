import fc from 'fast-check'
import { blocksOf, countedText, countsOf, picturesAtTheEnd, withoutPicture, type Block } from './article-body'
import { countCharacters } from './character-count'

type Seen = { [T in Block['type']]: Omit<Extract<Block, { type: T }>, 'from'> }[Block['type']]

test.each<[string, string, Seen[]]>([
  ['nothing', ' \n\u3000\u200b', []],
  ['paragraphs, however lines are broken', '一\r\n　　二\n\n三', [{ type: 'paragraph', text: '一' }, { type: 'paragraph', text: '二' }, { type: 'paragraph', text: '三' }]],
  ['a heading', '# 起因\n一', [{ type: 'heading', text: '起因' }, { type: 'paragraph', text: '一' }]],
  ['a mark without a heading', '# ', [{ type: 'paragraph', text: '#' }]],
  ['a sign that is no mark', '#5G来了#', [{ type: 'paragraph', text: '#5G来了#' }]],
  ['a picture on its line', '一\n 〔图12〕 \n二', [{ type: 'paragraph', text: '一' }, { type: 'picture', number: 12 }, { type: 'paragraph', text: '二' }]],
  ['a picture named in a sentence', '见〔图1〕', [{ type: 'paragraph', text: '见〔图1〕' }]],
  ['a table', '前\n月份\t户数\n1 月\t12\n后', [{ type: 'paragraph', text: '前' }, { type: 'table', rows: [['月份', '户数'], ['1 月', '12']] }, { type: 'paragraph', text: '后' }]],
  ['one line with a tab', '月份\t户数', [{ type: 'paragraph', text: '月份\t户数' }]],
  ['lines indented by tabs', '\t一\n\t二', [{ type: 'paragraph', text: '一' }, { type: 'paragraph', text: '二' }]],
  ['rows of other widths', '甲\t乙\n丙\t丁\t戊', [{ type: 'paragraph', text: '甲\t乙' }, { type: 'paragraph', text: '丙\t丁\t戊' }]],
  ['script, which is text', '<script>alert(1)</script>', [{ type: 'paragraph', text: '<script>alert(1)</script>' }]],
])('%s', (_, body, blocks) => expect(blocksOf(body)).toMatchObject(blocks))

test('every text says where it begins', () => {
  const body = '\n　　一\r\n# 起因\n\n 二\u20282'
  for (const block of blocksOf(body)) {
    if (block.type === 'heading' || block.type === 'paragraph') expect(body.slice(block.from, block.from + block.text.length)).toBe(block.text)
  }
  expect(blocksOf(body)).toHaveLength(4)
})

test('marks of headings and the lines of pictures are not paid', () => {
  expect(countsOf('# 起因\n〔图1〕\n用户 5G 手机')).toEqual({ word: 7, han: 6, characters: 8 })
  expect(countedText('# 起因\n〔图1〕\n一')).toBe('起因\n\n一')
})

test('a body without marks counts as its text does', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }).filter(text => !/[#〔]/.test(text)), text => {
    expect(countsOf(text).word).toBe(countCharacters(text))
  }))
})

const lines = fc.array(fc.constantFrom('# 起因', '〔图1〕', '河州 5G', '月份\t户数', '', '　　一'), { maxLength: 8 })
test('split at any line, the parts add up by every rule', () => {
  fc.assert(fc.property(lines, lines, (a, b) => {
    const [first, second, whole] = [countsOf(a.join('\n')), countsOf(b.join('\n')), countsOf([...a, ...b].join('\n'))]
    for (const rule of ['word', 'han', 'characters'] as const) expect(first[rule] + second[rule]).toBe(whole[rule])
  }))
})

test('a picture that is taken out leaves no line, and the later ones count down', () => {
  expect(withoutPicture('一\n〔图1〕\n〔图2〕\n二\n〔图3〕', 2)).toBe('一\n〔图1〕\n二\n〔图2〕')
  expect(withoutPicture('没有图', 1)).toBe('没有图')
})

test('pictures without a line stand at the end', () => {
  expect(picturesAtTheEnd('〔图2〕', 3)).toEqual([1, 3])
  expect(picturesAtTheEnd('', 0)).toEqual([])
})
