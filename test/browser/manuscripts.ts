import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Real texts, where they lie beside the repository: they are read, never copied into it. */
const seeds = join(__dirname, '..', '..', '..', 'shared', 'seeds')

export interface Text {
  title: string
  body: string
}

/** A meeting's report, of some length. */
export const meetingReport = (): Text => ({ title: '管理部门开年度工作会', body: seed('002') ?? inventedReport })

/** A plan of work in chapters. */
export const workPlan = (): Text => ({ title: '自律公约轮值方谈今年怎么干', body: seed('003') ?? inventedPlan })

function seed(number: string): string | undefined {
  const name = existsSync(seeds) ? readdirSync(seeds).find(each => each.startsWith(number) && /\.(txt|md)$/.test(each)) : undefined
  return name && readFileSync(join(seeds, name), 'utf8')
}

const inventedReport = [
  '河州通信管理部门今天开年度工作会，回顾去年、安排今年。全市 5G 基站建到 1.26 万个，乡镇以上连续覆盖率 99.3%，',
  '用户申诉率每百万 11.2 件，比上年少 29.7%。会上点了三件没有做好的事：资费说明太长, 携号转网等候太久，老旧小区进线难。',
  '今年定了四件事，每件写明谁办、何时办完：一是营业厅“一窗办成”；二是给 60 岁以上用户配专席；三是拆除 320 处废弃线杆；四是 IPv6 改造收尾。',
].join('\n')

const inventedPlan = [
  '　　公约成员单位上周在河州开了碰头会，轮值方换届。',
  '　　一、先把话说清楚',
  '　　各家营业厅的资费公示牌统一成一张表，只留价格、流量、到期三栏（A4 大小），不再写“至尊”“豪华”。',
  '　　二、再把事管起来',
  '　　每季度交叉检查 1 次，抽 24 个厅；查出的问题 7 天内改，改不了的写明原因。',
  '　　三、最后看结果',
  '　　年底比 3 个数：投诉量、低价倾销举报数、携转办结天数。',
].join('\n\n')
