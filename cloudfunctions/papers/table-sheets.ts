import type { PaperTable } from '../../shared/contract/papers'
import type { Fen } from '../../shared/domain/money'
import { noteNames } from '../../shared/domain/paper-table'
import type { SheetToWrite } from '../_kit/write-workbook'

/** Exact: a number of yuan keeps fifteen figures. */
export const inYuan = (fen: Fen): number => fen / 100

/** Points: room for a signature. */
const rowHeight = 34

/** The association's form. */
export function tableSheet({ rows, totals, capitals, signers }: PaperTable, heading: string[]): SheetToWrite {
  return {
    name: '发放表',
    heading,
    printed: { rowHeight },
    columns: [
      { title: '序号', width: 6, count: true },
      { title: '姓名', width: 11 },
      { title: '单位', width: 28 },
      { title: '篇数', width: 7, count: true },
      { title: '字数', width: 10, count: true },
      { title: '应发（元）', width: 13, money: true },
      { title: '代扣税（元）', width: 13, money: true },
      { title: '实发（元）', width: 13, money: true },
      { title: '领取方式', width: 31 },
      { title: '签名', width: 15 },
    ],
    rows: rows.map(({ number, name, unitName, pieces, characters, gross, tax, net, way }) =>
      [number, name, unitName, pieces, characters, inYuan(gross), inYuan(tax), inYuan(net), way, '']),
    sums: ['', '合计', `${totals.people} 人`, totals.pieces, totals.characters, inYuan(totals.gross), inYuan(totals.tax), inYuan(totals.net), '', ''],
    pictures: rows.flatMap(({ signature }, row) => (signature ? [{ row, column: 9, png: signature }] : [])),
    foot: [
      `应发合计（大写）：${capitals.gross}`,
      `实发合计（大写）：${capitals.net}`,
      ...signers.map(({ does, name, when }) => `${does}：${name}${when && `　${when}`}`),
      '合写的稿件每人各计一篇，合计按一篇计。',
    ],
  }
}

/** What stands beside the table, with its reasons. */
export const notesSheet = ({ notes }: PaperTable): SheetToWrite => ({
  name: '结转和更正',
  columns: [
    { title: '类别', width: 12 },
    { title: '姓名', width: 12 },
    { title: '单位', width: 28 },
    { title: '金额（元）', width: 14, money: true },
    { title: '说明', width: 70 },
  ],
  rows: notes.map(({ what, name, unitName, amount, words }) => [noteNames[what], name, unitName, inYuan(amount), words]),
})
