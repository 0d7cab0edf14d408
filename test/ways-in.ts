/** A way into a page: whose it is, and what they read there with the sample data at `sampleNow`. */
export interface WayIn {
  /** of the sample; null for a visitor */
  as: string | null
  /** with the page's query */
  route: string
  reads: string
  /** The page asks for nothing, and reads the same without a network. */
  asksNothing?: true
}

const member = 'sample-heyunzhou'
const officer = 'sample-linruoxi'
const staff = 'sample-jiangxingjian'
const editor = 'sample-zhouyining'
const admin = 'sample-sujianwei'

/** One or more ways into every page of the program; a page without one fails the tests. */
export const waysIn: readonly WayIn[] = [
  { as: null, route: 'pages/home/index', reads: '正在报名' },
  { as: officer, route: 'pages/home/index', reads: '我的供稿' },
  { as: member, route: 'pages/activities/index', reads: '用户满意服务组织建设培训班' },
  { as: null, route: 'pages/news/index', reads: '城南营业厅把叫号机换成了一把椅子' },
  { as: null, route: 'pages/me/index', reads: '还没有登记' },
  { as: officer, route: 'pages/me/index', reads: '我的稿酬' },
  { as: null, route: 'pages/article/index?id=article00001', reads: '一张对照表，换套餐前先看三个数' },
  { as: null, route: 'pages/news-search/index', reads: '输入标题或正文里的词', asksNothing: true },
  { as: null, route: 'pages/issue/index', reads: '往期简讯' },
  { as: null, route: 'pages/issue/index?id=2026-22', reads: '分钟读完' },
  { as: officer, route: 'pages/my-earnings/index', reads: '应发合计' },
  { as: officer, route: 'pages/my-work/index', reads: '应报' },
  { as: officer, route: 'pages/my-articles/index', reads: '写新稿' },
  { as: officer, route: 'pages/write/index', reads: '投稿前检查' },
  { as: member, route: 'pages/activity/index?id=training0002', reads: '费用' },
  { as: null, route: 'pages/activity/index?id=training0004', reads: '候补' },
  { as: officer, route: 'pages/register/index?id=training0002', reads: '下一步：核对' },
  { as: member, route: 'pages/enrol/index?id=training0002', reads: '为同事报名' },
  { as: member, route: 'pages/enrol-people/index?id=training0002', reads: '从表格导入' },
  { as: officer, route: 'pages/pass/index?id=training0001', reads: '可入场' },
  { as: officer, route: 'pages/self-checkin/index', reads: '扫会场屏幕上的码' },
  { as: officer, route: 'pages/my-registrations/index', reads: '待参加' },
  { as: officer, route: 'pages/team/index?activity=event0000005', reads: '名单还不齐' },
  { as: member, route: 'pages/team/index?activity=event0000005', reads: '组建队伍，我来带队' },
  { as: member, route: 'pages/team/index?id=team00000006&invite=invite000006', reads: '邀请您加入移动人民路队' },
  { as: staff, route: 'pages/team/index?id=team00000004', reads: '录入队员' },
  { as: officer, route: 'pages/messages/index', reads: '2 条未读' },
  { as: officer, route: 'pages/privacy/index', reads: '退出并删除' },
  { as: null, route: 'pages/privacy-terms/index', reads: '保存什么，用来做什么', asksNothing: true },
  { as: null, route: 'pages/join/index', reads: '登记，继续' },
  { as: member, route: 'pages/join/index', reads: '我的资料' },
  { as: null, route: 'pages/apply/index', reads: '提交，请秘书处核对' },
  { as: 'sample-jichuqing', route: 'pages/apply/index', reads: '重新提交' },
  { as: 'sample-qiaowangchuan', route: 'pages/apply/index', reads: '秘书处核对' },
  { as: staff, route: 'desk/applications/index', reads: '河州星桥通信示例公司' },
  { as: admin, route: 'desk/applications/index?id=apply0000002', reads: '待补充' },
  { as: admin, route: 'desk/index/index', reads: '待审稿件' },
  { as: staff, route: 'desk/activities/index', reads: '新建活动' },
  { as: staff, route: 'desk/activity-edit/index', reads: '存为草稿' },
  { as: admin, route: 'desk/activity-edit/index?id=training0002', reads: '保存修改' },
  { as: staff, route: 'desk/roster/index?id=training0001', reads: '签到扫码' },
  { as: staff, route: 'desk/roster/index?id=training0007&status=pending', reads: '待审核' },
  { as: staff, route: 'desk/enrol/index?id=training0002', reads: '添加一人' },
  { as: staff, route: 'desk/head-counts/index?id=training0002', reads: '未告知' },
  { as: staff, route: 'desk/teams/index?id=event0000005', reads: '名单不齐' },
  { as: staff, route: 'desk/checkin-setup/index?id=training0001', reads: '可特许入场' },
  { as: staff, route: 'desk/hall/index?id=training0001', reads: '到场快慢' },
  { as: staff, route: 'desk/scan/index?id=training0001', reads: '这是哪个签到台' },
  { as: staff, route: 'desk/wall-code/index?id=training0001', reads: '扫这张码' },
  { as: admin, route: 'desk/scan/index', reads: '为哪场签到' },
  { as: editor, route: 'desk/review/index', reads: '等候区搬到屋檐下' },
  { as: editor, route: 'desk/similar/index?id=article00024&other=article00014', reads: '对照稿' },
  { as: editor, route: 'desk/targets/index', reads: '落后单位' },
  { as: editor, route: 'desk/commissions/index', reads: '适老化改造' },
  { as: admin, route: 'desk/issue/index', reads: '2026 年第 23 期' },
  { as: editor, route: 'desk/issue-preview/index?id=2026-23', reads: '本期目录' },
  { as: staff, route: 'desk/people/index', reads: '新增人员' },
  { as: 'sample-heyunzhou', route: 'desk/people/index?filter=awaiting', reads: '柳时雨' },
  { as: admin, route: 'desk/person/index?id=member000023', reads: '确认是本单位人员' },
  { as: 'sample-songhuaijin', route: 'desk/person/index?id=member000001', reads: '由秘书处设' },
  { as: 'sample-liushiyu', route: 'pages/join/index', reads: '的联络人确认' },
  { as: admin, route: 'desk/roles/index', reads: '秘书长' },
  { as: admin, route: 'desk/audits/index', reads: '还没有人查看过完整号码' },
  { as: 'sample-hanxu', route: 'desk/roles/index', reads: '沈知远' },
  { as: 'sample-hanxu', route: 'desk/statement/index?quarter=2026Q3', reads: '签批完成' },
  { as: 'sample-yetinglan', route: 'desk/paying/index', reads: '发放进度' },
  { as: editor, route: 'desk/policy/index', reads: '不满百字按百字计' },
  { as: editor, route: 'desk/policy-edit/index', reads: '起用日' },
  { as: 'sample-hanxu', route: 'desk/statement-print/index?quarter=2026Q3', reads: '实发合计' },
  { as: 'sample-hanxu', route: 'desk/signing/index', reads: '领导都在' },
  { as: 'sample-hanxu', route: 'desk/signing/index?kind=statement&id=2026Q3', reads: '签批经过' },
  { as: 'sample-yetinglan', route: 'desk/expenses/index', reads: '简讯合订本印制' },
  { as: 'sample-yetinglan', route: 'desk/expense/index?id=expense00003', reads: '登记付款' },
  { as: staff, route: 'desk/expense/index?id=expense00002', reads: '先附上两家的报价' },
  { as: staff, route: 'desk/expense/index', reads: '由谁签批' },
  { as: editor, route: 'desk/year/index', reads: '采用率' },
  { as: editor, route: 'desk/what-if/index', reads: '试算应发' },
  { as: editor, route: 'desk/honours/index?year=2026', reads: '定下这份名单' },
  { as: staff, route: 'desk/units/index', reads: '录入单位' },
  { as: admin, route: 'desk/unit/index?id=unit00000001', reads: '办理退会' },
  { as: member, route: 'desk/unit/index', reads: '开票资料' },
]
