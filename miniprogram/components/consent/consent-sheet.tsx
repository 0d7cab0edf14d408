import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import { Bar } from '../bar/bar'
import { Button } from '../button/button'
import { Popup } from '../popup/popup'
import { spaced } from '../text/spaced'
import { AgreeButton } from './agree-button'
import './consent.css'

const points = [
  '姓名、手机和单位，用来报名、报到和单位确认；只有会务、秘书处和本单位联络人看得到。',
  '报名、缴费和签到的记录，稿件和稿酬，按会计要求保留。',
  '身份证号和银行卡号可以不填，填了也加密保存。',
  '随时在“我的信息与隐私”里查看、更正、下载，或退出并删除。',
]

/** @param again the person agreed to earlier terms */
export function ConsentSheet({ again, onAnswer }: { again: boolean; onAnswer: (agreed: boolean) => void }) {
  return (
    <Popup
      open
      title={again ? '隐私条款有更新' : '怎样使用您的信息'}
      onClose={() => onAnswer(false)}
      foot={
        <Bar plain>
          <Button block onTap={() => onAnswer(false)}>暂不同意</Button>
          <AgreeButton onAgree={() => onAnswer(true)} />
        </Bar>
      }
    >
      {points.map(point => (
        <View className='consent__point' key={point}>{spaced(point)}</View>
      ))}
      <Button kind='text' className='consent__terms' onTap={() => void Taro.navigateTo({ url: '/pages/privacy-terms/index' })}>读隐私条款全文</Button>
      <View className='cap muted'>{spaced('不同意也能看首页、活动和资讯。')}</View>
    </Popup>
  )
}
