import Taro from '@tarojs/taro'
import { useState } from 'react'

import { forgetAnswers } from '../../cloud/kept-answers'
import { newRequestId } from '../../cloud/request-id'
import { signedInAs, signInAs, signOut } from '../../cloud/session'
import { reloadMe } from '../../cloud/use-me'
import { Card } from '../../components/card/card'
import { ChoiceSheet } from '../../components/field/choice-field'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { roleNames } from '../../../shared/domain/role-words'
import { useLocalPeople } from './use-local-people'

/**
 * In a browser nobody vouches for who sits there: on the local cloud one picks one of its sample people, or is someone
 * new. Shown only where that cloud answers.
 *
 * @param then where to go on as the person chosen
 * @param prove has the stand-in for WeChat vouch for the phone that was typed; null where none was
 */
export function LocalSignIn({ then, prove }: { then: string; prove?: (() => void) | null }) {
  const people = useLocalPeople()
  const [choosing, setChoosing] = useState(false)
  if (!people) return null
  const current = signedInAs()

  function become(act: () => void, url: string) {
    act()
    forgetAnswers()
    reloadMe()
    void Taro.reLaunch({ url })
  }

  return (
    <Section title='本机试用'>
      <Card>
        <Row icon='users' title='换成示例里的人' detail='看看不同角色各见到什么' onTap={() => setChoosing(true)} />
        {prove && <Row icon='phone' title='验证填好的手机号' detail='在微信里由微信验证，这里由本机代替' onTap={prove} />}
        {current && (
          <Row
            icon='user'
            title='退出'
            detail='回到还没有登记的访客'
            onTap={() => become(signOut, '/pages/home/index')}
          />
        )}
      </Card>
      <ChoiceSheet
        open={choosing}
        title='示例里的人'
        value={current}
        options={people.map(({ openid, name, unit, roles: held }) => ({
          value: openid,
          label: name,
          detail: [unit, ...held.map(role => roleNames[role])].join('，'),
        }))}
        onClose={() => setChoosing(false)}
        onChoose={openid => become(() => signInAs(openid), then)}
      />
    </Section>
  )
}

/** In a browser, a visitor needs an identity before joining; on WeChat the platform gives it. */
export function identifyBrowser(): void {
  if (process.env.TARO_ENV === 'h5' && !signedInAs()) signInAs(`browser-${newRequestId()}`)
}
