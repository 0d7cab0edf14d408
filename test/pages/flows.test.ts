import { registration } from '../../shared/contract/registration'
import { roster } from '../../shared/contract/roster'
import { capitalAmount } from '../../shared/domain/capital-amount'
import { countCharacters } from '../../shared/domain/character-count'
import { formatCount } from '../../shared/domain/format-count'
import { formatYuan } from '../../shared/domain/money'
import { pricingWords } from '../../shared/domain/pricing-words'
import { priceArticle, samplePolicy } from '../../shared/domain/remuneration'
import { meetingReport } from '../browser/manuscripts'
import { announce, notice, staff } from '../browser/notice'
import type { Phone } from './phone'
import { setPhones } from './set-phones'

const stage = setPhones()
const { phone: phoneOf, itIs } = stage

/** Two crossing strokes, as the pad keeps them. */
const signature = [[200, 200, 700, 210], [420, 60, 400, 350]]

/** As long as the desk ignores a code that it has just judged, ms. */
const sameCode = 3_000

/** What the QR of the pass on the screen says: drawn on a canvas that is WeChat's own. */
function codeOn(phone: Phone): string {
  const answers = phone.asked.calls.flatMap(({ result }) => (result as { data?: { token?: string } }).data?.token ?? [])
  return answers.at(-1)!
}

test('staff announce a training, with the wheels of a phone', async () => {
  const phone = phoneOf(staff)
  phone.open('pages/me/index')
  await phone.tap('工作台')
  await phone.tap('全部活动')
  await phone.tap('新建活动')
  await phone.tap('培训')
  await phone.fill('名称', '手机上发的研修班')
  await phone.fill('主办', notice.organiser)
  await phone.pick('开始', '2026-12-02', '09:00')
  await phone.pick('结束', '2026-12-01', '17:00')
  await phone.seeUnder('结束', '要晚于开始时间 12月2日 09:00')
  await phone.pick('结束', '2026-12-04', '17:00')
  await phone.fill('地点', notice.place)
  await phone.pick('开放', '2026-11-20', '09:00')
  await phone.pick('截止', '2026-11-25', '23:59')
  await phone.fill('席位', '60')
  await phone.fill('费用', '3600')
  await phone.tap('发票')
  await phone.pick('签到开始', '2026-12-01', '14:00')
  await phone.pick('签到结束', '2026-12-01', '20:00')
  await phone.fill('签到地点', notice.arrivalPlace)
  await phone.tap('发布')
  await phone.see('11月25日 24:00 截止，先到先得 60 席', '每人 3,600 元')
  await phone.tap('发布，所有人可见')
  await phone.at('desk/activities/index')
  await phone.see('手机上发的研修班')
})

test('a newcomer joins, registers with invoice details and holds a pass; the desk scans it with the phone', async () => {
  const id = await announce(stage)
  const newcomer = phoneOf('wechat-newcomer')
  newcomer.open('pages/home/index')
  await newcomer.tap(notice.title)
  await newcomer.tap('报名，3,600 元')
  await newcomer.at('pages/join/index')
  await newcomer.tap('同意')
  await newcomer.fill('姓名', '温知夏')
  await newcomer.fill('手机', '1380000777')
  await newcomer.seeUnder('手机', '少 1 位')
  await newcomer.fill('手机', '13800007771')
  await newcomer.tap('单位')
  await newcomer.fill('搜索单位', '河州电信')
  await newcomer.tap('河州电信示例公司')
  await newcomer.tap('登记，继续')

  await newcomer.at('pages/register/index')
  await newcomer.tap('电子普票')
  await newcomer.fill('税号', '91990100MA0X7K2H4')
  await newcomer.seeUnder('税号', '少 1 位，应为 18 位')
  await newcomer.fill('税号', '91990100MA0X7K2H41')
  await newcomer.fill('收票邮箱', 'fapiao@hzdx.example')
  await newcomer.tap('下一步：核对')
  await newcomer.tap('报名，3,600 元')
  await newcomer.see('已报名')
  await newcomer.tap('查看入场码')
  await newcomer.see(notice.title, '温知夏', '报到时缴费')

  itIs('2026-12-01 14:05')
  const desk = phoneOf(staff)
  desk.open(`desk/scan/index?id=${id}`)
  await desk.tap('东门')
  await desk.tap('在东门开始签到')
  await desk.see('0 / 1 人')
  const scans: [code: string, ...seen: string[]][] = [
    ['https://example.com/menu', '不是入场码'],
    [codeOn(newcomer), '可以入场', '温知夏', '河州电信示例公司', '待缴 3,600 元'],
    [codeOn(newcomer), '已签到', '14:05 东门'],
  ]
  await desk.tap('扫码')
  for (const [code, ...seen] of scans) {
    await desk.hold(code)
    await desk.see(...seen)
    await desk.tap('继续扫码')
    await desk.see('关闭摄像头')
    // The same code again right after is the same moment of the same person.
    await desk.hold(code)
    await new Promise(resolve => setTimeout(resolve, sameCode))
  }
  await desk.refuseCamera()
  desk.code = scans[0]![0]
  await desk.see('改用微信扫一扫')
  await desk.tap('扫码')
  await desk.see('不是入场码')
  itIs('2026-11-23 10:00')
})

test('a desk with its list goes on without a network, and delivers by itself when there is one again', async () => {
  const id = await announce(stage, { title: '没有信号的会场', fee: 0, asks: [] })
  await stage.call('sample-liushiyu', registration.calls.register, { activityId: id, answers: {} })
  const pass = await stage.call('sample-liushiyu', registration.calls.pass, { activityId: id })

  itIs('2026-12-01 14:05')
  const desk = phoneOf(staff)
  desk.open(`desk/scan/index?id=${id}`)
  await desk.tap('东门')
  await desk.tap('在东门开始签到')
  await desk.tap('下载名单')
  await desk.see('1 人，14:05 下载')
  desk.online = false
  await desk.tap('扫码')
  await desk.hold((pass.outcome === 'pass' && pass.token) || '')
  await desk.see('可以入场', '柳时雨', '1 条待上传')
  desk.online = true
  await desk.tap('继续扫码')
  await desk.seeNot('待上传')
  await desk.see('1 / 1 人')
  itIs('2026-11-23 10:00')
})

test('of two for the last seat one waits, and moves up when the other withdraws', async () => {
  const id = await announce(stage, { title: '最后一席', seats: 1, fee: 0, asks: [] })
  const two = ['sample-liushiyu', 'sample-baishuzhi'].map(phoneOf)
  for (const phone of two) {
    phone.open(`pages/register/index?id=${id}`)
    await phone.tap('下一步：核对')
    await phone.see('报名，免费')
  }
  await Promise.all(two.map(phone => phone.tap('报名，免费')))
  await Promise.all(two.map(phone => phone.see('完成', '费用')))
  const waiting = two.find(phone => phone.current.text.includes('有人退出时您第一个补上'))!
  const seated = two.find(phone => phone !== waiting)!
  await seated.see('席位已留给您')

  seated.open(`pages/activity/index?id=${id}`)
  await seated.tap('不去了，取消报名')
  await seated.tap('取消报名，让出席位')
  await seated.see('已满，可候补')
  waiting.open(`pages/activity/index?id=${id}`)
  await waiting.see('您已报名')
  const { activity } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(activity).toMatchObject({ taken: 1, waiting: 0 })
})

test('an officer writes, an editor returns it, takes it and publishes; the statement pays what the rules say', async () => {
  const { title, body } = meetingReport()
  const officer = phoneOf('sample-chengwangshu')
  officer.open('pages/write/index')
  await officer.fill('正文', body)
  await officer.see(`正文 ${formatCount(countCharacters(body))} 字`)
  await officer.fill('标题', title)
  await officer.see('已保存')
  await officer.tap('投稿')
  await officer.tap('以上属实，由本人负责')
  await officer.tap('投给编辑部')
  await officer.see('已投稿，编辑部还没有定')

  const editor = phoneOf('sample-zhouyining')
  editor.open('desk/review/index')
  await editor.tap(title)
  await editor.tap('领来审')
  await editor.tap('定稿')
  await editor.tap('退回修改')
  await editor.fill('请作者补什么、改什么', '请补一句来源')
  await editor.tap('退回给作者')
  await editor.see('已退回给作者')

  officer.open('pages/my-articles/index')
  await officer.see('请补一句来源')
  await officer.tap(title)
  const mended = `${body}\n数据由办公室统计。`
  await officer.fill('正文', mended)
  await officer.see('已保存')
  await officer.tap('投稿')
  await officer.tap('以上属实，由本人负责')
  await officer.tap('投给编辑部')
  await officer.see('已投稿，编辑部还没有定')

  editor.open('desk/review/index')
  await editor.tap(title)
  await editor.tap('领来审')
  await editor.tap('定稿')
  await editor.tap('长稿')
  await editor.tap('采用，进入第 23 期')
  await editor.see('已采用，进入第 23 期')
  editor.open('desk/issue/index?id=2026-23')
  const inIssue = await stage.program.cloud.find('articles', { issueId: '2026-23', status: 'accepted' })
  await editor.tap(`发布第 23 期（${inIssue.length} 篇）`)
  await editor.tap(`发布 ${inIssue.length} 篇`)
  await editor.see('第 23 期已发布')

  const reader = phoneOf('somebody-new')
  reader.open('pages/home/index')
  reader.tab('资讯')
  await reader.tap(title)
  await reader.see('数据由办公室统计')

  const pricing = priceArticle({ characters: countCharacters(mended), genre: 'feature' }, samplePolicy)
  editor.open('desk/statement/index')
  await editor.tap('制表')
  await editor.see('已制表')
  officer.open('pages/my-earnings/index')
  await officer.see('编辑部核对中')
  await officer.tap(`${title}，看怎么算`)
  await officer.see(`${formatYuan(pricing.gross)} 元`, pricingWords(pricing))
})

test('an officer asks about what is paid, signs for it with a finger, takes it back and signs again', async () => {
  const officer = phoneOf('sample-linruoxi')
  const [line] = await stage.program.cloud.find('lines', { authorName: '林若溪', state: 'open' })
  const { _id, gross, net } = line as { _id: string; gross: number; net: number }
  officer.open('pages/my-earnings/index')
  await officer.see('待签收', `${formatYuan(gross)} 元`, '本人签收')
  await officer.tap('有疑问')
  await officer.fill('哪里不对', '有一篇\n份额不对')
  await officer.tap('交给编辑部，答复前不发放')
  await officer.see('等答复', '有一篇 份额不对')

  await officer.tap('核对无误，去签收')
  await officer.see('本人确认', capitalAmount(net), '用正楷签写：林若溪')
  await officer.write([[500, 200]])
  await officer.see('只有一个点，写下您的姓名')
  await officer.tap('重写')
  await officer.write(signature)
  await officer.tap(`确认签收 ${formatYuan(net)} 元`)
  await officer.see('已签收', '您的签收')
  await officer.tap('撤回签收')
  await officer.see('待签收')
  await officer.tap('核对无误，去签收')
  await officer.write(signature)
  await officer.tap(`确认签收 ${formatYuan(net)} 元`)
  await officer.see('已签收', '撤回签收')

  const drawn = await stage.program.cloud.find('signatures', { lineId: _id })
  expect(drawn).toMatchObject([{ name: '林若溪' }, { name: '林若溪' }])
  expect(drawn.filter(({ withdrawnAt }) => withdrawnAt === null)).toMatchObject([{ strokes: signature }])
})
