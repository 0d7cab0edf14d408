import Taro from '@tarojs/taro'

import { toast } from '../../components/toast/toast'

export const teamUrl = (id: string) => `/pages/team/index?id=${id}`
export const teamsUrl = (activityId: string) => `/pages/team/index?activity=${activityId}`
/** All of an activity's teams, also for who has one. */
export const allTeamsUrl = (activityId: string) => `${teamsUrl(activityId)}&all=1`
export const invitationUrl = (id: string, inviteKey: string) => `${teamUrl(id)}&invite=${inviteKey}`

/** A browser has no card to share: the link goes where the person puts it. */
export async function copyInvitation(id: string, inviteKey: string): Promise<void> {
  const address = `${location.origin}${location.pathname}#${invitationUrl(id, inviteKey)}`
  const copied = await Taro.setClipboardData({ data: address }).then(
    () => true,
    () => false,
  )
  toast(copied ? '邀请链接已复制，发给队员' : '没有复制成，换一个浏览器试试', copied ? 'check' : 'alert')
}
