import { Button as NativeButton } from '@tarojs/components'

import { Button } from '../../components/button/button'
import { Icon } from '../../components/icon/icon'
import { copyInvitation } from './links'

/** Sends the invitation: as WeChat's card, which only its own button can share; in a browser as a link. */
export function InviteButton({ teamId, inviteKey }: { teamId: string; inviteKey: string }) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Button block kind='primary' icon='share' onTap={() => copyInvitation(teamId, inviteKey)}>
        复制邀请链接
      </Button>
    )
  }
  return (
    <NativeButton className='team__share btn btn--primary btn--block' openType='share'>
      <Icon className='btn__ic' name='share' size={20} color='on-brand' />
      邀请队员
    </NativeButton>
  )
}
