import type { ArticleDocument } from '../../cloudfunctions/_kit/documents'
import { formatCount } from '../../shared/domain/format-count'
import { formatYuan } from '../../shared/domain/money'
import { genreNames, gradeNames, pricingWords } from '../../shared/domain/pricing-words'
import { quarterEnd, quarterStart } from '../../shared/domain/quarter'
import { priceArticle, samplePolicy } from '../../shared/domain/remuneration'
import { statementLines } from '../../shared/domain/statement'
import { setStage } from './stage'

const stage = setStage()
const quarter = { year: 2026, quarter: 4 } as const

/** What the rules say of the articles that are published in the quarter. */
async function byTheRules() {
  const published = (await stage.program.cloud.find('articles', { status: 'published' })) as unknown as ArticleDocument[]
  const pieces = published.flatMap(({ _id: articleId, title, authorId, authorName, unitId, unitName, characters, genre, grade, publishedAt }) => {
    const at = publishedAt!.getTime()
    if (at < quarterStart(quarter) || at >= quarterEnd(quarter)) return []
    const pricing = priceArticle({ characters, genre: genre!, grade }, samplePolicy)
    return [{ articleId, title, authorId, authorName, unitId, unitName, publishedAt: at, pricing }]
  })
  return statementLines(pieces, samplePolicy.taxTable)
}

test('an editor makes the statement of the quarter, the officer sees why, the table is closed when the quarter is over', async () => {
  const { lines, totals } = await byTheRules()
  expect(lines.some(({ tax }) => tax > 0)).toBe(true)
  const identified = (await stage.program.cloud.find('privates')).map(({ _id }) => String(_id))

  const editor = await stage.person('sample-zhouyining', { screen: 'desk' })
  await editor.open('/desk/index/index')
  await editor.tap('稿酬')
  await editor.at('/desk/statement/index')
  await editor.see('2026 年第 4 季度稿酬发放表', '这个季度还没有制表')
  await editor.tap(`制表，${totals.pieces} 篇`)
  await editor.see(`已制表，${totals.people} 人`)
  for (const { authorName, unitName, pieces, characters, gross, tax, net } of lines.slice(0, 10)) {
    await editor.see(`${authorName}${unitName}${pieces}${formatCount(characters)}${formatYuan(gross)}${formatYuan(tax)}${formatYuan(net)}`)
  }
  await editor.see(`合计 ${totals.people} 人`, `应发 ${formatYuan(totals.gross)} 元`, `代扣税 ${formatYuan(totals.tax)} 元`, `实发 ${formatYuan(totals.net)}`)
  const unknown = lines.filter(({ authorId }) => !identified.includes(authorId))
  await editor.tap(`处理 ${unknown.length} 人`)
  await editor.tap('选择这一页的人')
  await editor.tap(`照发 ${unknown.length} 人`)
  await editor.tap('领取前补登身份证号')
  await editor.tap(`照发，应发 ${formatYuan(unknown.reduce((sum, { gross }) => sum + gross, 0))} 元`)
  await editor.see('照发：领取前补登身份证号（周以宁）')
  await editor.tapOff('结表送签')
  await editor.see('季度还没有过完，1月1日起可以结表')

  const line = lines.find(({ authorName }) => authorName === '林若溪')!
  const officer = await stage.person('sample-linruoxi')
  await officer.open('/pages/me/index')
  await officer.see(`${line.pieces} 篇`, formatYuan(line.gross))
  await officer.tap('我的稿酬')
  await officer.see('待签收', '核对无误，去签收')
  await officer.tap('2026 四季度')
  await officer.see('编辑部核对中', `应发合计`, `${formatYuan(line.gross)} 元`, `代扣税 ${formatYuan(line.tax)} 元`, `实发 ${formatYuan(line.net)} 元`)
  for (const { title, pricing } of line.articles) {
    await officer.tap(`${title}，看怎么算`)
    const { genre, grade, characters, gross } = pricing
    await officer.see(grade ? `${genreNames[genre]}，${gradeNames[grade]}等` : genreNames[genre])
    await officer.see(`正文 ${formatCount(characters)} 字`, `稿酬 ${formatYuan(gross)} 元`, pricingWords(pricing))
    await officer.tap(`${title}，收起`)
  }

  stage.itIs('2027-01-05 09:30')
  await editor.open('/desk/index/index')
  await editor.see('2026 年第 4 季度已制表，还没有结表')
  await editor.tap('2026 年第 4 季度已制表，还没有结表')
  await editor.see('核对无误后结表送签')
  await editor.tap('结表送签')
  await editor.see(`${totals.people} 人、${totals.pieces} 篇`, `实发${formatYuan(totals.net)} 元`, '由秘书长签')
  await editor.tap(`结表送签，应发 ${formatYuan(totals.gross)} 元`)
  await editor.see('已送签，数字不再变', '1月5日 09:30')

  await officer.open('/pages/my-earnings/index?quarter=2026Q4')
  await officer.see('签批中', `${formatYuan(line.gross)} 元`)
})
