import { Button as NativeButton } from '@tarojs/components'
import Taro from '@tarojs/taro'

import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import { toast } from '../toast/toast'
import './share-button.css'

/** Passes the page on: WeChat opens its own sheet, and only for a button of its own; a browser copies the address. */
export function ShareButton() {
  if (process.env.TARO_ENV === 'h5') {
    return <Button kind='text' icon='share' onTap={copyAddress}>转发</Button>
  }
  return (
    <NativeButton className='share btn btn--text' openType='share'>
      <Icon className='btn__ic' name='share' size={20} color='brand' />
      转发
    </NativeButton>
  )
}

async function copyAddress() {
  try {
    await Taro.setClipboardData({ data: window.location.href })
    toast('链接已复制', 'check')
  } catch {
    toast('没有复制成功，可从地址栏复制')
  }
}
