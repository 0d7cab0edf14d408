import { Button as NativeButton } from '@tarojs/components'

import { agreeButtonId, hasWeChatPrivacy } from '../../cloud/consent'
import { Button } from '../button/button'
import './consent.css'

/** WeChat takes the agreement from its own button alone, where it has a privacy interface. */
export function AgreeButton({ onAgree }: { onAgree: () => void }) {
  if (!hasWeChatPrivacy()) return <Button block kind='primary' onTap={onAgree}>同意</Button>
  return (
    <NativeButton
      id={agreeButtonId}
      className='consent__agree btn btn--primary btn--block'
      openType='agreePrivacyAuthorization'
      onAgreePrivacyAuthorization={onAgree}
    >
      同意
    </NativeButton>
  )
}
