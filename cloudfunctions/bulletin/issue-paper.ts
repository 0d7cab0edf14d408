import type { IParagraphOptions, IRunOptions, Paragraph, ParagraphChild, Table } from 'docx'
import { blocksOf, picturesAtTheEnd, type Block } from '../../shared/domain/article-body'
import { byline } from '../../shared/domain/byline'
import { fullDayOf, parseLocal, type Instant } from '../../shared/domain/instant'
import { issueName } from '../../shared/domain/issue-name'
import type { PaperPicture } from './issue-pictures'
import type { ArticleInFull, WholeIssue } from './whole-issue'

interface Imprint {
  /** On the masthead; empty leaves the line out. */
  association: string
  /** Not out yet: the head of every page says so. */
  proof: boolean
  now: Instant
}

/** Fonts that office programs in China have; where one is missing the program takes its own for the kind. */
const fonts = {
  masthead: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '华文中宋' },
  head: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' },
  by: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' },
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
} as const

const red = 'B42318'
const twipsACentimetre = 567
const margin = { top: 2.8 * twipsACentimetre, bottom: 2.5 * twipsACentimetre, left: 2.6 * twipsACentimetre, right: 2.6 * twipsACentimetre }
/** A4 without its margins, twips. */
const textWidth = Math.round((21 - 2 * 2.6) * twipsACentimetre)
/** Pixels at 96 to the inch, as the library measures pictures. */
const mostOfPicture = { width: Math.round(textWidth / 15), height: 560 }

/** What XML cannot hold in any form. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const written = (text: string) => text.replace(unwritable, '')

/**
 * An issue as it is printed: masthead, contents with page numbers, columns and articles, A4.
 *
 * @param pictures by file id; one that is missing leaves its caption
 * @returns a Word file
 */
export async function issuePaper({ issue, columns }: WholeIssue, pictures: ReadonlyMap<string, PaperPicture>, { association, proof, now }: Imprint): Promise<Buffer> {
  const docx = await import('docx')
  const { AlignmentType, BorderStyle, HeadingLevel, TabStopType, LeaderType } = docx

  const run = (text: string, options: IRunOptions = {}) => new docx.TextRun({ text: written(text), ...options })
  const line = (children: ParagraphChild[], options: IParagraphOptions = {}) => new docx.Paragraph({ children, ...options })

  const date = issue.date ? parseLocal(`${issue.date} 00:00`) : (issue.publishedAt ?? issue.publishAt ?? now)
  const masthead = [
    ...(association ? [line([run(association, { font: fonts.masthead, size: 32, color: red })], { alignment: AlignmentType.CENTER })] : []),
    line([run('简　讯', { font: fonts.masthead, size: 72, bold: true, color: red })], { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 160 } }),
    line([run(issueName(issue.id), { font: fonts.by, size: 28 }), run('\t', {}), run(fullDayOf(date), { font: fonts.by, size: 28 })], {
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 6 } },
      spacing: { after: 320 },
    }),
  ]

  const contents = columns.flatMap(({ name, articles }) => [
    line([run(name, { font: fonts.head, size: 26 })], { spacing: { before: 160, after: 60 }, keepNext: true }),
    ...articles.map(article =>
      line(
        [
          run(article.title, { font: fonts.text, size: 26 }),
          ...(article.withdrawn ? [run('（已撤稿）', { font: fonts.by, size: 26 })] : [run('\t'), new docx.PageReference(bookmarkOf(article))]),
        ],
        { tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }], indent: { left: 280, right: 560 } },
      )),
  ])

  const body = columns.flatMap(({ name, articles }) => {
    const standing = articles.filter(({ withdrawn }) => !withdrawn)
    if (standing.length === 0) return []
    return [
      line([run(name, { font: fonts.head, size: 32, color: red })], {
        heading: HeadingLevel.HEADING_1,
        keepNext: true,
        spacing: { before: 480, after: 160 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: red, space: 4 } },
      }),
      ...standing.flatMap(laidOut),
    ]
  })

  function laidOut(article: ArticleInFull): (Paragraph | Table)[] {
    const { title, source, body: text, pictures: own } = article
    const blocks: Block[] = [...blocksOf(text), ...picturesAtTheEnd(text, own.length).map(number => ({ type: 'picture' as const, number }))]
    return [
      line([new docx.Bookmark({ id: bookmarkOf(article), children: [run(title, { font: fonts.head, size: 36 })] })], {
        heading: HeadingLevel.HEADING_2,
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 400, after: 120 },
      }),
      line([run(byline(article), { font: fonts.by, size: 26 })], { alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: 200 } }),
      ...blocks.flatMap(block => printed(block, own)),
      ...(source ? [line([run(`（来源：${source}）`, { font: fonts.by, size: 26 })], { alignment: AlignmentType.RIGHT, spacing: { before: 80 } })] : []),
    ]
  }

  function printed(block: Block, own: ArticleInFull['pictures']): (Paragraph | Table)[] {
    switch (block.type) {
      case 'heading':
        return [line([run(block.text, { font: fonts.head, size: 28 })], { heading: HeadingLevel.HEADING_3, keepNext: true, indent: { firstLineChars: 200 }, spacing: { before: 160, after: 40, line: 420 } })]
      case 'paragraph':
        return [line([run(block.text, { font: fonts.text, size: 28 })], { alignment: AlignmentType.BOTH, indent: { firstLineChars: 200 }, spacing: { line: 420 } })]
      case 'picture':
        return pictured(own[block.number - 1])
      case 'table':
        return [tableOf(block.rows), line([])]
    }
  }

  function pictured(picture: ArticleInFull['pictures'][number] | undefined): Paragraph[] {
    if (!picture) return []
    const found = pictures.get(picture.fileId)
    const caption = picture.caption || (found ? '' : '图片没有找到')
    return [
      ...(found ? [line([new docx.ImageRun({ type: found.kind, data: found.bytes, transformation: fitted(found) })], { alignment: AlignmentType.CENTER, keepNext: caption !== '', spacing: { before: 160, after: 60 } })] : []),
      ...(caption ? [line([run(caption, { font: fonts.by, size: 24 })], { alignment: AlignmentType.CENTER, spacing: { after: 160 } })] : []),
    ]
  }

  function tableOf(rows: readonly (readonly string[])[]): Table {
    const width = Math.floor(textWidth / rows[0]!.length)
    return new docx.Table({
      width: { size: textWidth, type: docx.WidthType.DXA },
      columnWidths: rows[0]!.map(() => width),
      rows: rows.map((cells, row) =>
        new docx.TableRow({
          cantSplit: true,
          ...(row === 0 && { tableHeader: true }),
          children: cells.map(cell =>
            new docx.TableCell({
              width: { size: width, type: docx.WidthType.DXA },
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              children: [line([run(cell, { font: row === 0 ? fonts.head : fonts.text, size: 24 })], { alignment: AlignmentType.CENTER })],
            })),
        })),
    })
  }

  const document = new docx.Document({
    title: `简讯 ${issueName(issue.id)}`,
    creator: association,
    styles: { default: { document: { run: { font: fonts.text, size: 28 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
        ...(proof && {
          headers: { default: new docx.Header({ children: [line([run('清样，未发布', { font: fonts.by, size: 21, color: '636A76' })], { alignment: AlignmentType.RIGHT })] }) },
        }),
        footers: {
          default: new docx.Footer({
            children: [line([new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], size: 24 })], { alignment: AlignmentType.CENTER })],
          }),
        },
        children: [
          ...masthead,
          line([run('本期目录', { font: fonts.head, size: 30 })], { alignment: AlignmentType.CENTER, spacing: { after: 120 } }),
          ...contents,
          ...body,
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(document)
}

/** Names of bookmarks begin with a letter. */
const bookmarkOf = ({ id }: ArticleInFull) => `a_${id}`

/** As wide as the text at most, in its own proportions, never larger than it is. */
function fitted({ width, height }: PaperPicture): { width: number; height: number } {
  const scale = Math.min(1, mostOfPicture.width / width, mostOfPicture.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
