import {
  AlignmentType, CommentReference, DeletedTextRun, Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, ImageRun,
  InsertedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, Textbox,
} from 'docx'
import { contracts } from '../../shared/contract'
import type { Person } from '../world/people'
import { onePage, onePoint, uploadPicture, uploadWord } from '../world/uploads'
import { packedGigabyte, paragraph, wordFile, zipOf } from '../world/word-files'
import { openWorld, type World } from '../world/world'

const { wordTicket, importWord, draft, revise, get } = contracts.newsroom.calls

let world: World
let officer: Person
beforeAll(async () => {
  world = await openWorld()
  officer = await world.member({ roles: ['officer'] })
})
afterAll(() => world.close())

const imported = async (bytes: Buffer) => world.done(importWord, officer, { fileId: await uploadWord(world, officer, bytes) })

const cell = (text: string, spans: { columnSpan?: number; rowSpan?: number } = {}) => new TableCell({ children: [new Paragraph(text)], ...spans })
const row = (...children: TableCell[]) => new TableRow({ children })
const picture = (data: Buffer) => new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: { width: 9, height: 9 } })] })
const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'list', level } })
const tracked = { id: 1, author: '审阅人', date: '2026-11-01T00:00:00Z' }

/** A document with something of everything. */
const whole = () =>
  Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph('出处')] } },
      comments: { children: [{ id: 0, author: '审阅人', children: [new Paragraph('再核对')] }] },
      numbering: {
        config: [{ reference: 'list', levels: [0, 1].map(level => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT })) }],
      },
      sections: [{
        children: [
          new Paragraph({ text: '河州网络\u202e提速\u202c', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '起因', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({ children: [new TextRun('　　见'), new ExternalHyperlink({ link: 'https://example.test/', children: [new TextRun('通报')] }), new FootnoteReferenceRun(1), new CommentReference(0)] }),
          new Paragraph({ children: [new InsertedTextRun({ ...tracked, text: '增' }), new DeletedTextRun({ ...tracked, text: '删' }), new TextRun('补')] }),
          item('甲', 0), item('甲一', 1), item('甲二', 1), item('乙', 0), item('乙一', 1),
          new Paragraph({ text: '点', bullet: { level: 0 } }),
          picture(Buffer.from('<svg onload="alert(1)"/>')),
          new Paragraph('图1 假图'),
          picture(onePoint),
          new Paragraph({ text: '真图', alignment: AlignmentType.CENTER }),
          new Table({ rows: [row(cell('各县户数', { columnSpan: 3 })), row(cell('县', { rowSpan: 2 }), cell('户数', { columnSpan: 2 })), row(cell('城'), cell('乡')), row(cell('东县'), cell('12'), cell('3'))] }),
          new Textbox({ children: [new Paragraph('框里的话')], style: { width: '200pt' } }),
          new Paragraph('<script>alert(1)</script>&amp;'),
        ],
      }],
    }),
  )

test('a Word file comes in as text, headings, tables and pictures; what does not is said', async () => {
  const fileId = await uploadWord(world, officer, await whole())
  const told = await world.done(importWord, officer, { fileId })
  expect(told).toMatchObject({
    outcome: 'read',
    title: '河州网络提速',
    body: [
      '# 起因', '见通报', '增补', '1. 甲', '1. 甲一', '2. 甲二', '2. 乙', '1. 乙一', '· 点', '〔图1〕',
      '各县户数', '县\t户数\t—', '—\t城\t乡', '东县\t12\t3', '框里的话', '<script>alert(1)</script>&amp;',
    ].join('\n'),
    pictures: [{ caption: '真图' }],
    leftOut: [
      { what: 'footnotes', count: 1 }, { what: 'comments', count: 1 }, { what: 'links', count: 1 }, { what: 'numbering', count: 1 },
      { what: 'pictures-of-another-kind', count: 1 },
    ],
  })

  if (told.outcome !== 'read') return
  const [{ url, ...taken }] = told.pictures as [(typeof told.pictures)[0]]
  expect(Buffer.from(await (await fetch(url!)).arrayBuffer())).toEqual(onePoint)
  const kept = await world.done(draft, officer, { kind: 'special-topic', title: told.title, body: told.body, pictures: [taken] })
  expect(kept).toMatchObject({ outcome: 'saved' })
  // The file itself is gone.
  expect(await world.done(importWord, officer, { fileId })).toEqual({ outcome: 'refused', reason: 'missing' })
})

const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const zeros = { name: 'word/media/zeros.png', bytes: '' }

test.each<[what: string, reason: string, make: () => Buffer]>([
  ['a text that is called a Word file', 'not-word', () => Buffer.from('河州网络提速')],
  ['a PDF that is called one', 'pdf', () => onePage],
  ['one of before 2007, or locked', 'old-or-locked', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['one that was cut off', 'damaged', () => wordFile(paragraph('一')).subarray(0, -40)],
  ['one without a text', 'empty', () => wordFile(paragraph(' '))],
  ['a workbook', 'not-word', () => wordFile(paragraph('一'), { type: sheetType })],
  ['a zip of something else', 'not-word', () => zipOf([{ name: 'a.txt', bytes: '一' }])],
  ['broken XML', 'damaged', () => wordFile('<w:p><w:r>')],
  ['macros', 'macros', () => wordFile(paragraph('一'), { more: [{ name: 'word/vbaProject.bin', bytes: '' }] })],
  ['what says that it has macros', 'macros', () => wordFile(paragraph('一'), { type: macroType })],
  ['a zip bomb', 'too-much-inside', () => wordFile(paragraph('一'), { more: [{ ...zeros, packed: packedGigabyte(), says: 2 ** 30 }] })],
  ['one that hides its size', 'damaged', () => wordFile(paragraph('一'), { more: [{ ...zeros, packed: packedGigabyte(), says: 1_000 }] })],
  ['more parts than any document has', 'too-much-inside', () => wordFile(paragraph('一'), { more: Array.from({ length: 2_001 }, (_, i) => ({ name: `a${i}`, bytes: '' })) })],
  ['what is nested without end', 'damaged', () => wordFile('<w:smartTag>'.repeat(20_000) + paragraph('一') + '</w:smartTag>'.repeat(20_000))],
])('%s is refused as %s', async (_what, reason, make) => {
  expect(await imported(make())).toEqual({ outcome: 'refused', reason })
})

test('bytes before a zip do not lead to another directory than the one that was looked at', async () => {
  const [shown, hidden] = [wordFile(paragraph('一')), wordFile(paragraph('二'), { type: macroType })]
  expect(await imported(Buffer.concat([shown, hidden]))).toEqual({ outcome: 'refused', reason: 'damaged' })
})

test('a text that is longer than an article is not cut, but refused with its length', async () => {
  expect(await imported(wordFile(paragraph('河'.repeat(20_001))))).toEqual({ outcome: 'too-long', characters: 20_001 })
  expect(await imported(wordFile(paragraph('河'.repeat(20_000))))).toMatchObject({ outcome: 'read', leftOut: [] })
})

test('five tables come in as five', async () => {
  const table = (name: string) => `<w:tbl>${[1, 2].map(i => `<w:tr><w:tc>${paragraph(name)}</w:tc><w:tc>${paragraph(String(i))}</w:tc></w:tr>`).join('')}</w:tbl>`
  const names = ['甲', '乙', '丙', '丁', '戊']
  expect(await imported(wordFile(names.map(name => table(name) + paragraph('间')).join('')))).toMatchObject({
    body: names.map(name => `${name}\t1\n${name}\t2\n间`).join('\n'),
  })
})

test('the text that a file takes the place of is kept, however fresh', async () => {
  const manuscript = { kind: 'special-topic' as const, title: '手写的', body: '网'.repeat(120) }
  const begun = await world.done(draft, officer, manuscript)
  if (begun.outcome !== 'saved') throw new Error(begun.reason)
  const told = await imported(wordFile(paragraph('信'.repeat(150))))
  if (told.outcome !== 'read') throw new Error(told.outcome)
  const { id } = begun
  const typed = await world.done(revise, officer, { id, revision: 0, manuscript: { ...manuscript, body: `${manuscript.body}络` } })
  expect(typed).toMatchObject({ revision: 1 })
  await world.done(revise, officer, { id, revision: 1, manuscript: { ...manuscript, body: told.body } })
  expect((await world.done(get, officer, { id })).article).toMatchObject({ body: told.body, versions: [{ kind: 'kept', body: `${manuscript.body}络` }] })
})

test('another’s upload is nobody’s, and what cannot be read is not uploaded at all', async () => {
  const other = await world.member({ roles: ['officer'] })
  const fileId = await uploadWord(world, other, wordFile(paragraph('一')))
  expect(await world.done(importWord, officer, { fileId })).toEqual({ outcome: 'refused', reason: 'missing' })
  expect(await world.done(importWord, officer, { fileId: await uploadPicture(world, officer) })).toEqual({ outcome: 'refused', reason: 'missing' })
  expect(await world.done(wordTicket, officer, { name: '来稿.DOC', size: 1 })).toEqual({ outcome: 'refused', reason: 'old-format' })
})

test('markup in any field of a manuscript is text, and nothing turns a line around', async () => {
  const sly = (field: string) => `<img src=x onerror=alert("${field}")>${'${7*7}'}&lt;`
  const fileId = await uploadPicture(world, officer)
  const kept = await world.done(draft, officer, {
    kind: 'special-topic', title: `\u202e${sly('题')}\u2066`, source: sly('源'), body: `${sly('文')}\u200b`, pictures: [{ fileId, caption: sly('图') }],
  })
  if (kept.outcome !== 'saved') throw new Error(kept.reason)
  expect((await world.done(get, officer, { id: kept.id })).article).toMatchObject({
    title: sly('题'), source: sly('源'), body: sly('文'), pictures: [{ caption: sly('图') }],
  })
})

test('five megabytes are refused in words', async () => {
  expect(await world.call(draft, officer, { kind: 'special-topic', body: '河'.repeat(1_750_000) })).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } })
})
