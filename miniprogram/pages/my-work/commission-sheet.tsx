import { View } from '@tarojs/components'
import { useState } from 'react'

import { articleKindNames } from '../../../shared/domain/article-rules'
import { dayOf, type Instant } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { open, urls } from '../routes'
import { deadlineWords, type Offer } from './words'

const refusals = { full: '名额刚被别人接满了', over: '这次约稿已经结束' } as const

interface CommissionSheetProps {
  offer: Offer
  now: Instant
  onDone: () => void
  onClose: () => void
}

/** One commission whole: accept it, write it, or say that one cannot. */
export function CommissionSheet({ offer, now, onDone, onClose }: CommissionSheetProps) {
  const [declining, setDeclining] = useState(false)
  const [why, setWhy] = useState('')
  const accept = useAction(cloud.commission.accept)
  const decline = useAction(cloud.commission.decline)
  const { id, subject, kind, brief, deadline, pieces, left, standing, delivery, closedWhy } = offer
  const holds = standing === 'accepted' || standing === 'behind'
  const mayAccept = standing === 'open' || (standing === 'declined' && left > 0)

  async function take() {
    const outcome = await accept.run({ id })
    if (!outcome) return
    if (outcome.outcome === 'accepted') toast(`已接下，${dayOf(deadline - 1)}前交稿`, 'check')
    else toast(refusals[outcome.reason], 'alert')
    onDone()
    onClose()
  }

  async function giveBack() {
    const outcome = await decline.run({ id, why: why.trim() })
    if (!outcome) return
    if (outcome.outcome === 'declined') toast('已告诉编辑部', 'check')
    else toast(refusals.over, 'alert')
    onDone()
    onClose()
  }

  const write = () => {
    onClose()
    open(urls.writeFor(id))
  }
  const cannot = <Button onTap={() => setDeclining(true)}>写不了</Button>
  const foot =
    declining ? <><Button onTap={() => setDeclining(false)}>再想想</Button><Button kind='primary' block onTap={giveBack}>{holds ? '退回这篇约稿' : '谢绝这篇约稿'}</Button></>
    : holds ? <>{cannot}<Button kind='primary' block icon='pen' onTap={write}>去写这一篇</Button></>
    : mayAccept ? <>{standing === 'open' && cannot}<Button kind='primary' block onTap={take}>{`接下，${dayOf(deadline - 1)}前交稿`}</Button></>
    : null

  return (
    <Popup open title={subject} onClose={onClose} foot={foot && <Bar plain>{foot}</Bar>}>
      {brief !== '' && <View className='ink2'>{spaced(brief)}</View>}
      <View className='work__rows'>
        <Row name='类别'>{articleKindNames[kind]}</Row>
        <Row name='截止'>{deadlineWords(deadline, now)}</Row>
        <Row name='篇数'>{`约 ${pieces} 篇，${left > 0 ? `余 ${left} 篇` : '已接满'}`}</Row>
        {delivery && <Row name='稿件' onTap={() => open(urls.myArticles)}>{delivery.title}</Row>}
        {closedWhy !== '' && <Row name='说明'>{closedWhy}</Row>}
        {declining && <TextField label='原因' optional value={why} maxLength={100} placeholder='编辑部会看到' onChange={setWhy} />}
      </View>
    </Popup>
  )
}
