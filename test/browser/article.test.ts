import { countCharacters } from '../../shared/domain/character-count'
import { formatCount } from '../../shared/domain/format-count'
import { formatYuan } from '../../shared/domain/money'
import { priceArticle, samplePolicy } from '../../shared/domain/remuneration'
import { onePoint } from '../world/uploads'
import { meetingReport, workPlan } from './manuscripts'
import type { Person } from './person'
import { setStage } from './stage'

const stage = setStage()

/** Declared true, one's own and without secrets. */
async function submit(officer: Person): Promise<void> {
  await officer.tap('投稿')
  await officer.tap('以上属实，由本人负责')
  await officer.tap('投给编辑部')
}

const length = (text: string) => `正文${formatCount(countCharacters(text))}字`

test('an officer writes: the length follows every key, a draft waits, and it goes to the editors', async () => {
  const { title, body } = meetingReport()
  const officer = await stage.person('sample-chengwangshu')
  await officer.open('/pages/me/index')
  await officer.tap('我的稿件')
  await officer.tap('写新稿')
  await officer.at('/pages/write/index')
  await officer.see('2 项待处理', '正文 0 字')

  let typed = ''
  for (const next of ['河州 5G', ' 基站 12', '40 座，', '同比+29.7%', '，𠮷村', '一村一站']) {
    await officer.type('正文', next)
    typed += next
    await officer.see(length(typed))
  }

  await officer.fill('正文', body)
  await officer.see(length(body))
  await officer.tap('投稿')
  await officer.see('还没有写标题')
  await officer.fill('标题', title)
  await officer.tap('类别：行业发展')
  await officer.tap('协会动态')
  await officer.tap('会员单位')
  await officer.tap('选好了')

  await officer.tap('图片 0')
  await officer.attach('添加图片', { name: 'chair.png', mimeType: 'image/png', buffer: onePoint })
  await officer.see('已保存')
  await officer.fill('图 1 的说明', '叫号机旁的椅子')
  await officer.tap('放到光标处')
  await officer.tap('预览')
  await officer.see('协会动态', '叫号机旁的椅子')
  await officer.tap('关闭')
  await officer.see('已保存')

  await officer.tap('返回')
  await officer.see('草稿', title, `${formatCount(countCharacters(body))} 字`)
  await officer.tap(title)
  await officer.finds('标题', title)
  await officer.see(length(body), '协会动态', '会员单位', '图片 1')
  await submit(officer)
  await officer.see('已投稿，编辑部还没有定')
})

test('an editor returns it with a remark, the officer mends it, the editor takes it into an issue and publishes', async () => {
  const { title, body } = workPlan()
  const officer = await stage.person('sample-luzhiwei')
  await officer.open('/pages/write/index')
  await officer.fill('标题', title)
  await officer.fill('正文', body)
  await officer.see('已保存')
  await submit(officer)
  await officer.see('已投稿，编辑部还没有定')

  const editor = await stage.person('sample-songhuaijin', { screen: 'desk' })
  await editor.open('/pages/me/index')
  await editor.tap('工作台')
  await editor.tap('去审稿')
  await editor.tap(`${title}，河州移动示例公司 陆知微`)
  await editor.see('第 1 稿', length(body), '还没有编辑领走')
  await editor.tap('领来审')
  await editor.see('这篇由您来审')
  await editor.tap('退回修改')
  await editor.tapOff('退回给作者')
  await editor.see('先写一句给作者')
  await editor.fill('请作者补什么、改什么', '数据由谁统计、口径是什么？请补一句来源')
  await editor.tap('退回给作者')
  await editor.see('已退回给作者')

  const mended = `${body}\n以上数据由轮值方统计。`
  await officer.open('/pages/home/index')
  await officer.see('退回修改', title)
  await officer.tap(title)
  await officer.see('数据由谁统计、口径是什么？请补一句来源', '宋怀瑾')
  await officer.fill('正文', mended)
  await officer.see(length(mended), '已保存')
  await submit(officer)
  await officer.see('已投稿，编辑部还没有定')

  await editor.open('/desk/review/index')
  await editor.tap(`${title}，河州移动示例公司 陆知微`)
  await editor.see('第 2 稿', length(mended), '批注 1 条')
  await editor.tap('与第 1 稿对照')
  await editor.see('加下划线的是添的')
  await editor.tap('不对照了')
  await editor.tap('领来审')
  await editor.tap('批注全篇')
  await editor.fill('写给作者', '来源补得好')
  await editor.tap('写上批注')
  await editor.see('批注 2 条', '批注已保存')
  await editor.tap('乙')
  const briefly = priceArticle({ characters: countCharacters(mended), genre: 'brief', grade: 'B' }, samplePolicy)
  await editor.see(`稿酬${formatYuan(briefly.gross)}`, `${briefly.units} 个百字 × 40 元`)
  await editor.tap('长稿')
  const atLength = priceArticle({ characters: countCharacters(mended), genre: 'feature' }, samplePolicy)
  await editor.see(`稿酬${formatYuan(atLength.gross)}`, '100 元/千字')
  await editor.tap('信息')
  await editor.tap('甲')
  await editor.tap('采用，进入第 23 期')
  await editor.see('已采用，进入第 23 期')

  const visitor = await stage.visitor()
  await visitor.open('/pages/news/index')
  await visitor.see('行业发展')
  await visitor.seeNot(title)

  await editor.tap('发布')
  await editor.tap('2026 年第 23 期')
  await editor.see(title)
  const accepted = await stage.program.cloud.find('articles', { issueId: '2026-23', status: 'accepted' })
  await editor.tap(`发布第 23 期（${accepted.length} 篇）`)
  await editor.see('立即出现在资讯里')
  await editor.tap(`发布 ${accepted.length} 篇`)
  await editor.see('第 23 期已发布')

  await visitor.open('/pages/home/index')
  await visitor.tap('资讯')
  await visitor.tap(title)
  await visitor.see(title, '陆知微', mended.split('\n').at(-2)!.slice(0, 12), '以上数据由轮值方统计')

  await visitor.tap('返回')
  await visitor.tap('查找资讯')
  await visitor.fill('标题、正文里的词', '轮值方统计')
  await visitor.see(title, '以上数据由轮值方统计')
  await visitor.tap('清空')
  await visitor.see('输入标题或正文里的词')
})
