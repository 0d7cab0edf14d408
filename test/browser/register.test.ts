import { activity } from '../../shared/contract/activity'
import { registration } from '../../shared/contract/registration'
import { roster } from '../../shared/contract/roster'
import { onePage, onePoint } from '../world/uploads'
import { announce, notice, staff } from './notice'
import { readPass } from './pass-picture'
import { setStage } from './stage'

const stage = setStage()
test('a newcomer finds the training, joins on the way, gives invoice details and holds a pass', async () => {
  const id = await announce(stage)
  const newcomer = await stage.visitor({ moving: true })
  await newcomer.open('/pages/home/index')
  await newcomer.tap(notice.title)
  await newcomer.see('您可以报名', '先填姓名、手机和单位，再报名')
  await newcomer.tap('报名，3,600 元')

  await newcomer.at('/pages/join/index')
  await newcomer.tap('同意')
  await newcomer.tap('登记，继续')
  await newcomer.seeUnder('姓名', '填写姓名')
  await newcomer.seeUnder('单位', '选择您的单位')
  await newcomer.fill('姓名', '温知夏')
  await newcomer.fill('手机', '1380000777')
  await newcomer.seeUnder('手机', '少 1 位')
  await newcomer.fill('手机', '13800007771')
  await newcomer.seeUnder('手机', '活动通知和报到核对用')
  await newcomer.tap('单位')
  await newcomer.fill('搜索单位', '河州电信')
  await newcomer.tap('河州电信示例公司')
  await newcomer.tap('登记，继续')

  await newcomer.at(`/pages/register/index?id=${id}`)
  await newcomer.see('温知夏', '13800007771', '河州电信示例公司')
  await newcomer.finds('抬头', '河州电信示例公司')
  await newcomer.fill('税号', '91990100MA0X7K2H4')
  await newcomer.seeUnder('税号', '少 1 位，应为 18 位')
  await newcomer.fill('税号', '91990100MA0X7K2H4Q')
  await newcomer.seeUnder('税号', '有一位对不上，照营业执照核对一遍')
  await newcomer.fill('税号', '9199 0100 ma0x 7k2h 41')
  await newcomer.seeUnder('税号', null)
  await newcomer.tap('下一步：核对')
  await newcomer.see('还有 5 项待填')
  await newcomer.fill('注册地址', '河州市长桥街 12 号')
  await newcomer.fill('注册电话', '0990-5550002')
  await newcomer.fill('开户行', '河州银行滨江支行')
  await newcomer.fill('账号', '9900-6601-0000-002')
  await newcomer.fill('收票邮箱', 'fapiao@hzdx.example')
  await newcomer.tap('合住')
  await newcomer.see('都填好了')
  await newcomer.tap('下一步：核对')

  await newcomer.see('电子专票', '河州银行滨江支行', '合住')
  await newcomer.tap('报名，3,600 元')
  await newcomer.see('已报名', '报到时缴 3,600 元', '12月1日 周二 14:00–20:00')
  await newcomer.tap('查看入场码')

  await newcomer.at('/pages/pass/index')
  await newcomer.see(notice.title, '温知夏', '河州电信示例公司', '12月1日 14:00–20:00', '报到时缴费')

  const { rows } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(rows).toEqual([expect.objectContaining({ name: '温知夏', room: 'shared', invoiceType: 'special' })])
  const { entry } = await stage.call(staff, roster.calls.entry, { registrationId: rows[0]!.id })
  expect(entry.invoice).toMatchObject({ type: 'special', taxpayerNumber: '91990100MA0X7K2H41', account: '9900 6601 0000 002' })
})

test('registering twice gives the same pass', async () => {
  const id = await announce(stage, { title: '重复报名试验班', fee: 0, asks: [] })
  const member = await stage.person('sample-heyunzhou')
  await member.open(`/pages/register/index?id=${id}`)
  await member.tap('下一步：核对')
  await member.tap('报名，免费')
  await member.see('已报名', '编号 001')
  await member.tap('查看入场码')
  const first = await readPass(member)

  await member.open(`/pages/register/index?id=${id}`)
  await member.see('您已经报过名')
  await member.tap('查看入场码')
  expect(await readPass(member)).toBe(first)

  const again = await stage.call('sample-heyunzhou', registration.calls.register, { activityId: id, answers: {} })
  expect(again).toMatchObject({ outcome: 'registered', registration: { number: 1 } })
  const { activity } = await stage.call(staff, roster.calls.list, { activityId: id })
  expect(activity.taken).toBe(1)
})

test('the last seat: of two who tap at once one has it, the other is first in line and moves up', async () => {
  const id = await announce(stage, { title: '最后一席试验班', seats: 1, fee: 0, asks: [] })
  const two = await Promise.all([stage.person('sample-liushiyu'), stage.person('sample-baishuzhi')])
  for (const one of two) {
    await one.open(`/pages/activity/index?id=${id}`)
    await one.see('剩 1 席')
    await one.tap('报名，免费')
    await one.tap('下一步：核对')
    await one.see('报名，免费')
  }
  await Promise.all(two.map(one => one.tap('报名，免费')))
  await Promise.all(two.map(one => one.see('完成', '费用')))

  const screens = await Promise.all(two.map(one => one.screen()))
  const seated = two.filter((_, i) => screens[i]!.includes('席位已留给您'))
  const waiting = two.filter((_, i) => screens[i]!.includes('有人退出时您第一个补上'))
  expect([seated.length, waiting.length]).toEqual([1, 1])
  await waiting[0]!.see('候补第 1 位')
  await waiting[0]!.tap('知道了')
  await waiting[0]!.see('您在候补第 1 位')

  await seated[0]!.open(`/pages/activity/index?id=${id}`)
  await seated[0]!.tap('不去了，取消报名')
  await seated[0]!.see('席位马上让给候补的下一位')
  await seated[0]!.fill('原因', '当天要值班')
  await seated[0]!.tap('取消报名，让出席位')
  await seated[0]!.see('已取消报名', '已满，可候补')

  await waiting[0]!.open(`/pages/activity/index?id=${id}`)
  await waiting[0]!.see('您已报名')
  await waiting[0]!.tap('出示入场码')
  await waiting[0]!.see('最后一席试验班', '可入场')
})

/** What staff see of one person's registration. */
async function entryOf(activityId: string, name: string) {
  const { rows } = await stage.call(staff, roster.calls.list, { activityId })
  const { id } = rows.find(row => row.name === name)!
  return (await stage.call(staff, roster.calls.entry, { registrationId: id })).entry
}

const question = { hint: '', required: true, options: [], grades: [], when: null }
const questions: (typeof notice)['questions'] = [
  { ...question, id: 'topic0', kind: 'text', label: '想听哪方面的内容' },
  { ...question, id: 'pickup', kind: 'choice', label: '要不要接站', options: [{ id: 'please', label: '要' }, { id: 'thanks', label: '不用' }] },
  { ...question, id: 'train0', kind: 'text', label: '车次', when: { questionId: 'pickup', optionIds: ['please'] } },
  { ...question, id: 'halfs0', kind: 'several', label: '哪几个半天来', options: [{ id: 'first0', label: '第一天上午' }, { id: 'second', label: '第一天下午' }] },
  { ...question, id: 'years0', kind: 'number', label: '做这项工作几年', required: false },
  { ...question, id: 'chairs', kind: 'text', label: '带队领导', grades: ['member'] },
  { ...question, id: 'paper0', kind: 'file', label: '单位盖章的推荐表', required: false },
]
const invoiceOf = (title: string) => ({ type: 'ordinary', title, taxpayerNumber: '91990100MA0X7K2H41', email: 'fapiao@example.com' }) as const

/** Chooses a file, as the person does in the window that the browser opens. */
test('own questions, an invoice of before and a file: answered, looked through, registered, changed; the voucher of the transfer', async () => {
  const openid = 'sample-linruoxi'
  for (const [title, department] of [['河州移动旧抬头', '客户服务部'], ['河州移动新抬头', '市场部']] as const) {
    const earlier = await announce(stage, { title: `${title}试验班`, asks: ['invoice', 'department'] })
    await stage.call(openid, registration.calls.register, { activityId: earlier, answers: { invoice: invoiceOf(title), department } })
  }
  const account = '户名：河州省通信行业协会\n账号：6200 0000 0000 0005'
  const id = await announce(stage, { title: '问题试验班', asks: ['invoice', 'department', 'remark'], questions, payWays: ['wechat', 'transfer'], transferTo: account })
  const member = await stage.person(openid)
  await member.open(`/pages/register/index?id=${id}`)
  await member.finds('部门职务', '市场部')
  await member.finds('抬头', '河州移动新抬头')
  await member.seeNot('带队领导')
  await member.seeNot('车次')

  await member.tap('下一步：核对')
  await member.see('还有 3 项待填')
  await member.seeUnder('想听哪方面的内容', '这里还没填')
  await member.tabTo('想听哪方面的内容')
  await member.write('投诉怎么量化')
  await member.tabTo('要')
  await member.press('Enter')
  await member.see('车次')
  await member.tap('下一步：核对')
  await member.see('还有 2 项待填')
  await member.fill('车次', 'G1234')
  await member.tap('第一天上午')
  await member.tap('第一天下午')
  await member.fill('做这项工作几年', '十年')
  await member.seeUnder('做这项工作几年', '这里填数字')
  await member.fill('做这项工作几年', '１０')
  await member.attach('选择文件', { name: '推荐表.txt', mimeType: 'text/plain', buffer: Buffer.from('没有盖章') })
  await member.see('换一个文件')
  await member.attach('选择文件', { name: '推荐表.pdf', mimeType: 'application/pdf', buffer: onePage })
  await member.see('推荐表.pdf')
  await member.tap('换一个抬头')
  await member.tap('河州移动旧抬头')
  await member.finds('抬头', '河州移动旧抬头')
  await member.fits()

  await member.open(`/pages/register/index?id=${id}`)
  await member.finds('想听哪方面的内容', '投诉怎么量化')
  await member.see('推荐表.pdf')
  await member.tap('下一步：核对')
  await member.see('G1234', '第一天上午、第一天下午', '河州移动旧抬头', '微信、转账', '6200 0000 0000 0005')
  await member.fits()
  await member.tapTwice('报名，3,600 元')
  await member.see('已报名', '上传转账凭证')
  await member.attach('上传转账凭证', { name: '转账.png', mimeType: 'image/png', buffer: onePoint })
  await member.see('已上传，等会务核对')
  await member.fits()
  expect(await entryOf(id, '林若溪')).toMatchObject({
    department: '市场部',
    invoice: { title: '河州移动旧抬头' },
    answers: [
      { label: '想听哪方面的内容', answer: '投诉怎么量化' },
      { label: '要不要接站', answer: '要' },
      { label: '车次', answer: 'G1234' },
      { label: '哪几个半天来', answer: '第一天上午、第一天下午' },
      { label: '做这项工作几年', answer: '10' },
      { label: '单位盖章的推荐表' },
    ],
    voucherSent: true,
  })

  await member.open(`/pages/register/index?id=${id}&change=1`)
  await member.finds('车次', 'G1234')
  await member.tap('不用')
  await member.seeNot('车次')
  await member.fill('备注', '素食')
  await member.tap('保存修改')
  await member.see('已修改')
  const changed = await entryOf(id, '林若溪')
  expect(changed).toMatchObject({ remark: '素食', number: 1, voucherSent: true })
  expect(changed.answers.map(({ label }) => label)).not.toContain('车次')
})

test('what was typed is there again when a question is added, and when the activity is called off', async () => {
  const title = '改题试验班'
  const id = await announce(stage, { title, fee: 0, asks: ['remark'], questions: [questions[0]!] })
  const member = await stage.person('sample-baishuzhi')
  await member.open(`/pages/register/index?id=${id}`)
  await member.fill('想听哪方面的内容', '投诉怎么量化')
  await member.fill('备注', '素食')
  await member.tap('下一步：核对')

  const { activity: before } = await stage.call(staff, activity.calls.get, { id })
  const plan = { ...notice, title, fee: 0, asks: ['remark' as const], questions: [questions[0]!, questions[1]!] }
  await stage.call(staff, activity.calls.revise, { id, revision: before.revision, plan })
  await member.tap('报名，免费')
  await member.see('有问题没有答全，或刚刚改过', '要不要接站')
  await member.finds('备注', '素食')
  await member.tap('不用')
  await member.tap('下一步：核对')

  await stage.call(staff, activity.calls.cancel, { id, reason: '会场检修' })
  await member.tap('报名，免费')
  await member.see('这场活动已取消，不用再报')
  await member.finds('想听哪方面的内容', '投诉怎么量化')
})

test('where staff approve, what was sent waits for their word', async () => {
  const id = await announce(stage, { title: '审核试验班', fee: 0, asks: [], approval: true })
  const member = await stage.person('sample-liushiyu')
  await member.open(`/pages/register/index?id=${id}`)
  await member.tap('下一步：核对')
  await member.tap('提交，等会务审核')
  await member.see('已提交，等会务审核', '才占席位')
  await member.open(`/pages/pass/index?id=${id}`)
  await member.see('等会务审核')
})
