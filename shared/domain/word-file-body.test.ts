import { blocksOf } from './article-body'
import { wordBody, type WordPart } from './word-file-body'

const text = (value: string): WordPart => ({ type: 'text', value })
const p = (words: string, more: Partial<WordPart> = {}): WordPart => ({ type: 'paragraph', children: [{ type: 'run', children: [text(words)] }], ...more })
const image: WordPart = { type: 'image' }
const picture: WordPart = { type: 'paragraph', children: [image] }
const td = (words: string, colSpan = 1, rowSpan = 1): WordPart => ({ type: 'tableCell', children: [p(words)], colSpan, rowSpan })
const table = (...rows: WordPart[][]): WordPart => ({ type: 'table', children: rows.map(children => ({ type: 'tableRow', children })) })
const read = (...children: WordPart[]) => wordBody({ type: 'document', children })

const [title, heading, caption] = ['Title', 'heading 2', 'caption'].map(styleName => ({ styleName }))
const centred = { alignment: 'center' }

test.each<[what: string, parts: WordPart[], title: string, body: string]>([
  ['nothing', [], '', ''],
  ['a styled title, wherever it stands', [p('第五期'), p('提速', title), p('文')], '提速', '第五期\n文'],
  ['a heading in the first line', [p('提速', heading), p('文'), p('二', heading)], '提速', '文\n# 二'],
  ['a centred first line', [p('  '), p('提速', centred), p('文')], '提速', '文'],
  ['a centred first line that is a sentence of its own', [p('长'.repeat(51), centred)], '', '长'.repeat(51)],
  ['a first line like any other', [p('提速'), p('文')], '', '提速\n文'],
  ['a title that no title can be', [p('长'.repeat(121), title)], '', `# ${'长'.repeat(121)}`],
])('the title of %s', (_what, parts, of, body) => expect(read(...parts)).toMatchObject({ title: of, body }))

test.each<[what: string, parts: WordPart[], body: string]>([
  ['lines inside a paragraph', [{ type: 'paragraph', children: [text('一'), { type: 'break' }, text('　二')] }], '一\n二'],
  ['tabs, which make no table', [p('甲\t一'), p('乙\t二')], '甲 一\n乙 二'],
  ['text that looks like a mark', [p('# 井'), p('〔图1〕')], '＃ 井\n（图1）'],
  ['signs that nobody sees', [p('河\u200b州\u202e网\u0007')], '河州网'],
  ['a table', [table([td('县'), td('户')], [td('东'), td('1')])], '县\t户\n东\t1'],
  ['a table with empty corners', [table([td(''), td('城'), td('')], [td('东'), td(''), td('3')])], '—\t城\t—\n东\t\t3'],
  ['merged cells', [table([td('县', 1, 2), td('户', 2)], [td('城'), td('乡')], [td('东'), td('1'), td('2')])], '县\t户\t—\n—\t城\t乡\n东\t1\t2'],
  ['a merged row over a table', [table([td('户数', 2)], [td('县'), td('户')], [td('东'), td('1')])], '户数\n县\t户\n东\t1'],
  ['a table of one row', [table([td('县'), td('户')])], '县　户'],
  ['a frame', [table([{ type: 'tableCell', children: [p('一'), p('二')] }])], '一\n二'],
  ['spans that no table has', [table([td('县', 1e9, 1e9)], [td('东', -1, 0)])], '县\n东'],
])('%s', (_what, parts, body) => expect(read(p('首'), ...parts)).toMatchObject({ title: '', body: `首\n${body}` }))

test('lists number their items as Word does, also after a break', () => {
  const [one, two] = [0, 1].map(level => ({ isOrdered: true, level: String(level) }))
  const dot = { isOrdered: false, level: '0' }
  const items = [p('甲', { numbering: one }), p('一', { numbering: two }), p('二', { numbering: two }), p('间'), p('乙', { numbering: one }), p('一', { numbering: two }), p('点', { numbering: dot })]
  expect(read(p('首'), ...items)).toMatchObject({ body: '首\n1. 甲\n1. 一\n2. 二\n间\n2. 乙\n1. 一\n· 点', leftOut: { numbering: 1 } })
})

test.each<[what: string, after: WordPart, caption: string, body: string]>([
  ['by its style', p('图 1：基站', caption), '基站', '〔图1〕'],
  ['by its number', p('图一 基站'), '基站', '〔图1〕'],
  ['by standing in the middle', p('基站', centred), '基站', '〔图1〕'],
  ['is a number alone', p('图1'), '图1', '〔图1〕'],
  ['is none but a paragraph', p('基站'), '', '〔图1〕\n基站'],
  ['is none but a heading', p('基站', { ...heading, ...centred }), '', '〔图1〕\n# 基站'],
])('what follows a picture is its caption: %s', (_what, after, words, body) => {
  expect(read(p('首'), picture, after)).toMatchObject({ body: `首\n${body}`, pictures: [{ caption: words }] })
})

test('pictures stand before or after the words they share a paragraph with, and after a table', () => {
  const mixed = (...children: WordPart[]): WordPart => ({ type: 'paragraph', children })
  const { body, pictures } = read(p('首'), mixed(text('前'), image), mixed(image, text('后')), table([td('县'), { ...td('户'), children: [image] }], [td('东'), td('1')]))
  expect(body).toBe('首\n前\n〔图1〕\n〔图2〕\n后\n县\t—\n东\t1\n〔图3〕')
  expect(pictures).toHaveLength(3)
})

test('what is left out is counted', () => {
  const note = { type: 'noteReference' }
  const link = { type: 'hyperlink', href: 'https://example.test/', children: [text('通报')] }
  const parts = [p('目录', { styleName: 'toc 1' }), { type: 'paragraph', children: [link, note, note, { type: 'commentReference' }] }]
  expect(read(...parts)).toEqual({ title: '', body: '通报', pictures: [], leftOut: { contents: 1, links: 1, footnotes: 2, comments: 1 } })
})

test('what comes in reads as it was meant', () => {
  const { body } = read(p('首'), p('起因', heading), picture, table([td('县'), td('')], [td(''), td('1')]))
  expect(blocksOf(body).map(({ type }) => type)).toEqual(['paragraph', 'heading', 'picture', 'table'])
})
