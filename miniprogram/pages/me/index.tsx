import { useInCloud } from '../../cloud/browser-sign-in'
import { signOutBrowser } from '../../cloud/sign-out-browser'
import { hasRole, useMe } from '../../cloud/use-me'
import { useUnread } from '../../cloud/use-unread'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { TypeSizeSeg } from '../../components/type-size/type-size-seg'
import { Words } from '../../components/text/words'
import { open, urls } from '../routes'
import { Figures } from './figures'
import { Profile, Visitor } from './profile'
import { useMine } from './use-mine'
import './me.css'

/** The person: their data, what they have here, and how the program looks to them. */
export default function MePage() {
  const member = useMe()
  const { me } = member
  const mine = useMine(me)
  const unread = useUnread(me)
  const isOfficer = hasRole(me, 'officer')
  const inCloud = useInCloud()
  const inBrowser = inCloud === true
  const hasDesk = hasRole(me, 'staff', 'editor', 'approver', 'treasurer', 'admin')
  const computer = !inBrowser && <Row icon='scan' title='电脑登录' detail='扫一扫，在电脑上办事' onTap={() => open(urls.computer)} />

  return (
    <Page root title='我的' state={member}>
      {me ? <Profile me={me} /> : <Visitor inBrowser={inBrowser} />}
      {me && <Figures {...mine} />}
      {me && (
        <Card>
          <Row
            icon='calendar'
            title='我的报名'
            end={mine.toCome > 0 && `${mine.toCome} 场待参加`}
            onTap={() => open(urls.myRegistrations)}
          />
          <Row
            icon='bell'
            title='消息'
            end={unread > 0 && <Words tone='brand'>{`${unread} 条未读`}</Words>}
            onTap={() => open(urls.messages)}
          />
        </Card>
      )}
      {isOfficer && (
        <Card>
          <Row
            icon='pen'
            title='我的稿件'
            end={mine.returned > 0 && <Words tone='warn'>{`${mine.returned} 篇退回`}</Words>}
            onTap={() => open(urls.myArticles)}
          />
          <Row icon='check-circle' title='我的任务' end={mine.offered > 0 && <Words tone='brand'>{`${mine.offered} 篇约稿待回复`}</Words>} onTap={() => open(urls.myWork)} />
          <Row icon='yuan' title='我的稿酬' onTap={() => open(urls.myEarnings)} />
        </Card>
      )}
      {hasDesk && (
        <Card>
          {hasRole(me, 'approver') && (
            <Row icon='stamp' title='签批' end={mine.toSign > 0 && <Words tone='brand'>{`${mine.toSign} 笔等您签`}</Words>} onTap={() => open(urls.signing)} />
          )}
          <Row icon='inbox' title='工作台' detail='审稿、报名名单、签到和发放表' onTap={() => open(urls.desk)} />
          {computer}
        </Card>
      )}
      {me?.contact && (
        <Card>
          <Row icon='building' title='本单位' detail='确认人员、推荐信息员、更新资料' onTap={() => open(urls.ownUnit)} />
          {!hasDesk && computer}
        </Card>
      )}
      <Card>
        {me?.standing !== 'confirmed' && !inBrowser && <Row icon='building' title='单位申请入会' detail='单位不在名录里，从这里申请' onTap={() => open(urls.apply)} />}
        {me && <Row icon='building' title='我的资料' end={me.unitName} onTap={() => open(urls.myData)} />}
        {me && <Row icon='shield' title='我的信息与隐私' onTap={() => open(urls.privacy)} />}
        <Row icon='info' title='关于协会' detail='联系方式、用户协议、信息工作管理办法' onTap={() => open(urls.page('contact'))} />
        <Row icon='type' title='字号' className='type-row' end={<TypeSizeSeg />} />
        {process.env.TARO_ENV === 'h5' && inBrowser && me && <Row icon='lock' title='退出登录' onTap={() => void signOutBrowser()} />}
        {process.env.TARO_ENV === 'h5' && inCloud === false && (
          <>
            <Row icon='users' title={me ? '换人或退出' : '用示例里的人'} onTap={() => open(urls.myData)} />
            <Row icon='phone' title='微信记录' detail='本机没有微信，它该送出的都记在这里' onTap={() => open('/pages/local-wechat/index')} />
          </>
        )}
      </Card>
    </Page>
  )
}
