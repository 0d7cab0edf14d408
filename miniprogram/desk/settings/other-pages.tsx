import { templateKeys } from '../../../shared/domain/subscribe-templates'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { openAudits, openBackups, openDuesRules, openRoles, openSessions, openTemplates } from '../routes'
import type { SettingsProps } from './settings-props'

/** What is set on a page of its own. */
export function OtherPages({ settings }: Pick<SettingsProps, 'settings'>) {
  return (
    <>
      <Pane title='人和消息'>
        <Row icon='shield' title='工作权限' detail='谁是什么角色，能做什么' onTap={openRoles} />
        <Row icon='lock' title='查看记录' detail='谁看过谁的完整号码' onTap={openAudits} />
        <Row icon='scan' title='登录的电脑' detail='谁在哪台电脑上登录了工作台' onTap={openSessions} />
        <Row icon='bell' title='微信消息模板' detail={templatesInWords(settings)} onTap={openTemplates} />
      </Pane>
      <Pane title='钱的规矩'>
        <Row icon='yuan' title='稿酬标准' detail='各版单价和起用日' onTap={() => open(deskRoutes.policy)} />
        <Row icon='book' title='会费规则' detail='欠费限制什么，什么时候提醒' onTap={openDuesRules} />
        <Row icon='stamp' title='签批规则' detail='多少钱由谁签' onTap={() => open(deskRoutes.signing)} />
      </Pane>
      <Pane title='数据'>
        <Row icon='shield' title='数据备份' detail='有哪些备份，是否完好，怎样恢复' onTap={openBackups} />
      </Pane>
    </>
  )
}

function templatesInWords({ templates, deployed }: SettingsProps['settings']): string {
  const sent = templateKeys.filter(key => templates.value[key].on && (templates.value[key].id || deployed.includes(key)))
  return sent.length === 0 ? '没有启用，消息只在小程序里看' : `启用 ${sent.length} 种，共 ${templateKeys.length} 种`
}
