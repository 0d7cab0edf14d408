import { View } from '@tarojs/components'

import type { Me } from '../../../shared/contract/member'
import { Icon } from '../../components/icon/icon'
import { Tag } from '../../components/tag/tag'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { open, urls } from '../routes'
import { roleNames } from '../../../shared/domain/role-words'

/** Who one is here; leads to putting it right. */
export function Profile({ me }: { me: Me }) {
  return (
    <Tap className='profile' label={`${me.name}，修改我的资料`} onTap={() => open(urls.myData)}>
      <View className='profile__face'>{Array.from(me.name)[0]}</View>
      <View className='grow'>
        <View className='profile__line'>
          <View className='profile__name'>{me.name}</View>
          {me.roles.map(role => (
            <Tag key={role} tone='brand' className='profile__role'>
              {roleNames[role]}
            </Tag>
          ))}
        </View>
        <View className='sub ink2'>
          <Dots items={[me.unitName, me.department]} />
        </View>
      </View>
      <Icon name='chevron-right' size={16} />
    </Tap>
  )
}

/** For who has not joined yet, or in a browser has not signed in. */
export function Visitor({ inBrowser }: { inBrowser: boolean }) {
  return (
    <Tap className='profile' onTap={() => open(urls.join('/pages/me/index'))}>
      <View className='profile__face profile__face--none'>
        <Icon name='user' size={28} color='ink-3' />
      </View>
      <View className='grow'>
        <View className='profile__name'>
          <Words>{inBrowser ? '还没有登录' : '还没有登记'}</Words>
        </View>
        <View className='sub ink2'>
          <Words>{inBrowser ? '用手机上的行协通扫码登录' : '填姓名、手机和单位，一次就好'}</Words>
        </View>
      </View>
      <Icon name='chevron-right' size={16} />
    </Tap>
  )
}
