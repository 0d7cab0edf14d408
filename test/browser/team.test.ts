import { setStage } from './stage'

const stage = setStage()

/** The sample's league, and the team that 林若溪 leads there. */
const league = 'event0000005'
const theirs = '/pages/team/index?id=team00000006'

test('a team that lacks somebody: one comes on the invitation, the leader puts them in, and it is complete', async () => {
  const leader = await stage.person('sample-linruoxi')
  await leader.open(`/pages/team/index?activity=${league}`)
  await leader.see('移动人民路队', '名单还不齐', '乒乓球混合团体还缺 1 名队员', '乒乓球男子双打还缺 1 名队员')

  const invited = await stage.person('sample-luzhiwei')
  await invited.open(`${theirs}&invite=invite000006`)
  await invited.see('林若溪邀请您加入移动人民路队')
  await invited.tapOff('加入移动人民路队')
  await invited.see('选男或女')
  await invited.tap('男')
  await invited.tap('加入移动人民路队')
  await invited.see('出示入场码', '退出队伍', '替补')

  await leader.open(theirs)
  await leader.see('5 人', '陆知微')
  await leader.tap('乒乓球混合团体，还缺 1 名队员')
  await leader.tap('陆知微')
  await leader.see('人齐了')
  await leader.tap('保存名单，4 人上场')
  await leader.see('名单已保存')
  await leader.tap('乒乓球男子双打，还缺 1 名队员')
  await leader.tap('陆知微')
  await leader.tap('保存名单，2 人上场')
  await leader.see('名单齐了')
  await leader.tap('气排球，4 队已满')
  await leader.see('这个项目 4 队已满')
})

test('a leader makes a team, corrects the name, enters a player, and withdraws', async () => {
  const leader = await stage.person('sample-heyunzhou')
  await leader.open(`/pages/activity/index?id=${league}`)
  await leader.tap('组队报名')
  await leader.at(`/pages/team/index?activity=${league}`)
  await leader.tap('组建队伍，我来带队')
  await leader.tapOff('组建，接着邀请队员')
  await leader.see('先起个队名')
  await leader.fill('队名', '移动人民路队')
  await leader.tap('只带队')
  await leader.tap('组建，接着邀请队员')
  await leader.seeUnder('队名', '已有人用')
  await leader.fill('队名', '移动滨江队')
  await leader.tap('组建，接着邀请队员')
  await leader.see('还没有选项目', '领队，不上场', '还没有队员')

  await leader.tap('录入队员')
  await leader.tap('录入，通知本人')
  await leader.seeUnder('姓名', '填写姓名')
  await leader.fill('姓名', '柳时雨')
  await leader.fill('手机', '13800000541')
  await leader.tap('女')
  await leader.tap('录入，通知本人')
  await leader.seeUnder('手机', '另一个姓名')
  await leader.fill('手机', '13800000558')
  await leader.tap('录入，通知本人')
  await leader.see('柳时雨已入队')
  await leader.tap('录完了')
  await leader.see('1 人')

  await leader.tap('整队退赛')
  await leader.tap('退赛，让出 2 个席位')
  await leader.see('这支队伍已退赛')
})
