import type { Me } from '../../../shared/contract/member'
import { hasRole } from '../../cloud/use-me'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { openRoles } from '../routes'

/** On a phone, which has no rail: the pages of the desk that nothing waiting leads to. */
export function OtherPages({ me }: { me: Me | null }) {
  return (
    <Card>
      {hasRole(me, 'editor', 'admin') && <Row icon='check-circle' title='供稿任务' detail='各单位应报篇数、约稿' onTap={() => open(deskRoutes.targets)} />}
      {hasRole(me, 'staff', 'admin') && <Row icon='building' title='单位' onTap={() => open(deskRoutes.units)} />}
      {hasRole(me, 'staff', 'editor', 'admin') && <Row icon='user' title='人员' onTap={() => open(deskRoutes.people)} />}
      {hasRole(me, 'editor', 'approver', 'treasurer', 'admin') && <Row icon='stamp' title='签批' detail='发放表和支出由谁签、签到哪一步' onTap={() => open(deskRoutes.signing)} />}
      {hasRole(me, 'staff', 'editor', 'approver', 'treasurer', 'admin') && <Row icon='receipt' title='支出' detail='支出单、凭证和付款' onTap={() => open(deskRoutes.expenses)} />}
      {hasRole(me, 'staff', 'treasurer', 'admin') && <Row icon='book' title='会费' detail='账单、到账、欠费和收据' onTap={() => open(deskRoutes.dues)} />}
      {hasRole(me, 'editor', 'approver', 'treasurer', 'admin') && <Row icon='yuan' title='稿酬标准' detail='各版单价和起用日' onTap={() => open(deskRoutes.policy)} />}
      {hasRole(me, 'editor', 'admin') && <Row icon='chart' title='全年统计' detail='各单位和信息员刊发多少，表彰名单' onTap={() => open(deskRoutes.year)} />}
      {!hasRole(me, 'admin') && <Row icon='shield' title='工作权限' detail='谁是什么角色，能做什么' onTap={openRoles} />}
      {hasRole(me, 'admin') && <Row icon='sliders' title='设置' detail='协会名称、页面、消息模板和权限' onTap={() => open(deskRoutes.settings)} />}
    </Card>
  )
}
