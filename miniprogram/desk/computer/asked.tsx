import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '../../../shared/contract/member'
import { relativeDay, timeOf } from '../../../shared/domain/instant'
import { rolesInWords } from '../../../shared/domain/role-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { outcomeWords, type SignInOutcome } from './outcome-words'
import './computer.css'

interface AskedProps {
  me: Me
  code: string
  onAgain: () => void
}

/** What asks to be let in, to compare with the screen, and the answer. */
export function Asked({ me, code, onAgain }: AskedProps) {
  const state = useCall(cloud.session.look, { code })
  const confirm = useAction(cloud.session.confirm)
  const refuse = useAction(cloud.session.refuse)
  const [decided, setDecided] = useState<SignInOutcome>()

  async function letIn() {
    const told = await confirm.run({ code })
    if (told) setDecided(told.outcome === 'refused' ? told.reason : told.outcome)
  }
  async function turnAway() {
    const told = await refuse.run({ code })
    if (told) setDecided(told.outcome)
  }

  const outcome = decided ?? (state.data?.outcome === 'refused' ? state.data.reason : undefined)
  if (outcome) return <Page title='电脑登录'><Told outcome={outcome} onAgain={onAgain} /></Page>

  return (
    <Page
      title='电脑登录'
      what='登录码'
      state={state}
      bar={
        <Bar>
          <Button danger busy={refuse.busy} onTap={turnAway}>不是我</Button>
          <Button kind='primary' block busy={confirm.busy} onTap={letIn}>登录这台电脑</Button>
        </Bar>
      }
    >
      {data => data.outcome === 'asked' && (
        <>
          <View className='computer__pair'>
            <View className='ink2'>电脑屏幕上的数字是</View>
            <View className='computer__number num'>{data.number}</View>
            <View className='ink2'>一样才登录</View>
          </View>
          <Card>
            <Row name='浏览器'>{`${data.browser}，${data.system}`}</Row>
            <Row name='打开登录页'>{`${relativeDay(data.now, data.askedAt)} ${timeOf(data.askedAt)}`}</Row>
            <Row name='登录的人'>{me.name}</Row>
            <Row name='可以办的'>{rolesInWords(me) || '本单位的事'}</Row>
          </Card>
          <Note tone='warn'>登录后，那台电脑能以您的身份办事。电脑不在您面前，或者码是别人发来的，点“不是我”。</Note>
        </>
      )}
    </Page>
  )
}

function Told({ outcome, onAgain }: { outcome: SignInOutcome; onAgain: () => void }) {
  const { icon, title, detail, again } = outcomeWords[outcome]
  const action = again ? { label: '再扫一次', icon: 'scan' as const, onTap: onAgain } : { label: '好', onTap: goBack }
  return <Blank icon={icon} title={title} detail={detail} action={action} />
}
