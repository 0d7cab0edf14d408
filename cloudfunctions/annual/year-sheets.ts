import { articleKindNames } from '../../shared/domain/article-rules'
import { pointsInWords, reckoningInWords, ruleInWords } from '../../shared/domain/honours'
import { dateKey, dayAndTime, fullDayOf, type Instant } from '../../shared/domain/instant'
import { issueName } from '../../shared/domain/issue-name'
import type { Fen } from '../../shared/domain/money'
import { genreNames, gradeNames } from '../../shared/domain/pricing-words'
import { parseQuarterKey, quarterName } from '../../shared/domain/quarter'
import type { YearSums } from '../../shared/domain/year-figures'
import type { HonoursDocument } from '../_kit/documents'
import type { ColumnToWrite, SheetToWrite } from '../_kit/write-workbook'
import type { YearRead } from './read-year'
import type { countDecided } from './show-figures'

interface YearToWrite extends YearRead {
  year: number
  now: Instant
  decided: Awaited<ReturnType<typeof countDecided>>
  honours: HonoursDocument | null
}

interface Column<T> extends ColumnToWrite {
  cell: (each: T) => string | number
}

const sheetOf = <T>(name: string, columns: readonly Column<T>[], all: readonly T[]): SheetToWrite => ({
  name,
  columns,
  rows: all.map(each => columns.map(({ cell }) => cell(each))),
})

const inYuan = (fen: Fen): number => fen / 100

const sumColumns: readonly Column<YearSums>[] = [
  { title: '刊发篇数', width: 10, count: true, cell: ({ pieces }) => pieces },
  { title: '另合写篇数', width: 12, count: true, cell: ({ along }) => along },
  { title: '字数', width: 10, count: true, cell: ({ characters }) => characters },
  { title: '稿酬（元）', width: 14, money: true, cell: ({ gross }) => inYuan(gross) },
]

/** The year from every side, each a sheet, with the figures that the page shows. */
export function yearSheets(read: YearToWrite): SheetToWrite[] {
  const { figures } = read
  return [
    wholeSheet(read),
    sheetOf('按单位', [
      { title: '名次', width: 7, count: true, cell: ({ rank }) => rank },
      { title: '单位', width: 30, cell: ({ unitName }) => unitName },
      ...sumColumns,
      { title: '上年同口径篇数', width: 16, count: true, cell: ({ before }) => before.pieces },
      { title: '应报篇数', width: 10, count: true, cell: ({ targets }) => sum(targets.map(({ owed }) => owed)) },
      { title: '采用篇数', width: 10, count: true, cell: ({ targets }) => sum(targets.map(({ accepted }) => accepted)) },
    ] satisfies Column<(typeof figures.units)[number]>[], figures.units),
    sheetOf('按信息员', [
      { title: '名次', width: 7, count: true, cell: ({ rank }) => rank },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '单位', width: 30, cell: ({ unitName }) => unitName },
      ...sumColumns,
    ] satisfies Column<(typeof figures.officers)[number]>[], figures.officers),
    sheetOf('按类别', [
      { title: '类别', width: 14, cell: ({ kind }) => kind },
      { title: '题材', width: 18, cell: ({ subject }) => subject },
      ...sumColumns,
    ] satisfies Column<YearSums & { kind: string; subject: string }>[], figures.kinds.flatMap(({ kind, subjects, ...sums }) => [
      { ...sums, kind: articleKindNames[kind], subject: '合计' },
      ...subjects.map(each => ({ ...each, kind: articleKindNames[kind], subject: each.subject || '未选题材' })),
    ])),
    sheetOf('按月', [
      { title: '月份', width: 10, cell: ({ month }) => month },
      ...sumColumns,
      { title: '上年同月篇数', width: 14, count: true, cell: ({ before }) => before.pieces },
    ] satisfies Column<(typeof figures.months)[number]>[], figures.months),
    articleSheet(read),
    ...(read.honours ? [honoursSheet(read.honours)] : []),
  ]
}

function wholeSheet({ year, now, running, figures: { total, before, genres }, decided, targets }: YearToWrite): SheetToWrite {
  const rows: [string, number | string][] = [
    ['刊发篇数', total.pieces],
    [running ? '上年同期篇数' : '上年篇数', before.pieces],
    ['字数', total.characters],
    ['稿酬合计（元）', inYuan(total.gross).toFixed(2)],
    ['供稿人数', total.people],
    ['供稿单位', total.units],
    ...genres.map(({ genre, pieces }): [string, number] => [`${genreNames[genre]}篇数`, pieces]),
    ['收到投稿', decided.submitted],
    ['采用', decided.accepted],
    ['未采用', decided.declined],
    ['尚未定', decided.open],
    ...targets.map(({ quarter, owed, accepted, units, met }): [string, string] => [
      `${nameOf(quarter)}任务`, `应报 ${owed} 篇，采用 ${accepted} 篇；${units} 个单位中 ${met} 个完成`,
    ]),
  ]
  return {
    name: '总表',
    heading: [`${year} 年简讯统计`, `截至 ${fullDayOf(now)}`],
    columns: [{ title: '项目', width: 24 }, { title: '数', width: 48 }],
    rows,
  }
}

const nameOf = (key: string): string => {
  const quarter = parseQuarterKey(key)
  return quarter ? quarterName(quarter) : key
}

/** A line for each who wrote each article: those of one article come to the whole of it. */
const articleSheet = ({ articles }: YearRead): SheetToWrite =>
  sheetOf('明细', [
    { title: '刊发日期', width: 12, cell: ({ piece }) => dateKey(piece.publishedAt) },
    { title: '期数', width: 18, cell: ({ article }) => (article.issueId ? issueName(article.issueId) : '') },
    { title: '标题', width: 44, cell: ({ piece }) => piece.title },
    { title: '类别', width: 12, cell: ({ article }) => articleKindNames[article.kind] },
    { title: '题材', width: 16, cell: ({ article }) => article.subject },
    { title: '体裁', width: 8, cell: ({ piece }) => genreNames[piece.pricing.genre] },
    { title: '等级', width: 8, cell: ({ piece: { pricing } }) => (pricing.grade ? gradeNames[pricing.grade] : '') },
    { title: '作者', width: 12, cell: ({ piece }) => piece.authorName },
    { title: '单位', width: 30, cell: ({ piece }) => piece.unitName },
    { title: '份额', width: 10, cell: ({ piece: { portion } }) => (portion ? `${portion.percent}%${portion.along ? ' 合写' : ''}` : '') },
    { title: '字数', width: 10, count: true, cell: ({ piece: { portion, pricing } }) => (portion ?? pricing).characters },
    { title: '稿酬（元）', width: 14, money: true, cell: ({ piece: { portion, pricing } }) => inYuan((portion ?? pricing).gross) },
  ], articles.flatMap(({ article, pieces }) => pieces.map(piece => ({ article, piece }))))

function honoursSheet({ _id, rule, officers, units, decidedAt, decidedBy }: HonoursDocument): SheetToWrite {
  return {
    heading: [`${_id} 年信息工作表彰名单`, ruleInWords(rule), `${decidedBy} 定于 ${dayAndTime(decidedAt.getTime())}`],
    ...sheetOf('表彰', [
      { title: '类别', width: 10, cell: ({ unitName }) => (unitName ? '信息员' : '单位') },
      { title: '名次', width: 7, count: true, cell: ({ rank }) => rank },
      { title: '名称', width: 30, cell: ({ name }) => name },
      { title: '单位', width: 30, cell: ({ unitName }) => unitName },
      { title: '得分', width: 10, cell: ({ points }) => pointsInWords(points) },
      { title: '怎么算的', width: 60, cell: each => reckoningInWords(each, rule) },
    ], [...officers, ...units]),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
