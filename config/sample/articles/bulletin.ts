import type { Choice, Manuscript, Published } from './manuscript'

/** In the issue that comes out by itself. */
export const scheduled: readonly (Manuscript & Choice)[] = [
  {
    author: '方砚秋', kind: 'industry-development', title: '铁塔平台上多了一台观鸟相机', genre: 'brief', grade: 'B',
    paragraphs: [
      '河州湾候鸟保护站借用河州铁塔示例公司的一座 45 米铁塔，在 30 米平台上装了一台观鸟相机，公众可以在保护站大厅看到滩涂的实时画面。',
      '相机功耗 18 瓦，由基站的备用回路供电，画面经原有光缆回传，没有另立杆塔。安装避开了迁徙季，施工两天，塔上作业 6 小时。运行一个月，相机拍到水鸟 31 种，保护站据此调整了两处围网的开口时间。',
    ],
  },
  {
    author: '黎书言', kind: 'association-news', title: '协会组织会员单位互查光缆路由图', genre: 'brief', grade: 'C',
    paragraphs: [
      '协会组织四家会员单位互查城区主干光缆路由图，用三周核对 212 公里管道，标出与实际不符的井位 37 处，当场改正 29 处。',
      '互查采用“甲单位带图、乙单位开井”的办法，发现问题由两家一起签字。剩下的 8 处涉及道路改造，已列入下季度的联合勘查计划。',
    ],
  },
]

/** Came out, and was taken back. */
export const withdrawn: readonly (Published & { withdrawn: string })[] = [
  {
    author: '程望舒', kind: 'industry-development', title: '小区弱电间装上百叶门和导风板', genre: 'brief', grade: 'C', issue: 1,
    withdrawn: '降温数据是设备自报的，与现场复测相差较大，作者申请撤稿',
    paragraphs: [
      '河州电信示例公司给 60 个小区弱电间加装了百叶门和导风板，设备显示的夏季平均温度由 46 度降到 35 度，因高温重启的次数减少一半以上。',
      '改造没有增加空调，单间材料费 180 元，由维护人员巡检时顺带安装，计划明年推广到全部老旧小区。',
    ],
  },
]
