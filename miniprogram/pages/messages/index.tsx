import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'

import type { Message } from '../../../shared/contract/message'
import { timeOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { becomeUnread } from '../../cloud/use-unread'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { More } from '../../components/more/more'
import { Page } from '../../components/page/page'
import { Section } from '../../components/section/section'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'
import { byDay } from '../by-day'
import { useMembersOnly } from '../members-only'
import { follow, urls } from '../routes'
import { useMore } from '../use-more'
import { MessageRow } from './message-row'
import './messages.css'

/** What the person was told, the newest first. Reading one leads to what it is about. */
export default function MessagesPage() {
  const member = useMembersOnly(urls.messages)
  const mine = useCall(cloud.message.mine, { page: 0 }, { keep: true, wait: !member.me })
  const unknown = member.status === 'failed' && !member.me
  const state = unknown ? { ...member, data: undefined } : mine
  const list = useMore('', state.data, page => cloud.message.mine({ page }))
  useReachBottom(() => void list.loadMore())

  const readAll = useAction(cloud.message.read)
  const [readHere, setReadHere] = useState<ReadonlySet<string>>(new Set())
  const isRead = ({ id, read }: Message) => read || readHere.has(id)
  const unread = state.data?.unread
  useEffect(() => {
    if (unread !== undefined) becomeUnread(unread)
  }, [unread])

  function openMessage(message: Message) {
    if (!isRead(message)) {
      setReadHere(earlier => new Set([...earlier, message.id]))
      // Where it does not get through it stays unread, and is offered again.
      void cloud.message.read({ which: 'one', id: message.id }).then(answer => becomeUnread(answer.unread), () => undefined)
    }
    follow(message.link)
  }

  async function openAll() {
    const newest = list.items[0]
    if (!newest) return
    const answer = await readAll.run({ which: 'all', until: newest.at })
    if (!answer) return
    setReadHere(new Set(list.items.map(({ id }) => id)))
    becomeUnread(answer.unread)
    state.reload()
  }

  return (
    <Page title='消息' state={state}>
      {({ now }) => {
        if (list.items.length === 0) {
          return <Blank icon='bell' title='还没有消息' detail='报名结果、候补补上、活动前的提醒、单位确认，都会在这里告诉您。' />
        }
        const waiting = list.items.filter(message => !isRead(message)).length
        return (
          <>
            {waiting > 0 && (
              <View className='messages__top'>
                <Words tone='ink2' size='sub'>{`${Math.max(waiting, unread ?? 0)} 条未读`}</Words>
                <Tap className='messages__all' onTap={() => void openAll()}>全部标为已读</Tap>
              </View>
            )}
            {byDay(list.items, now, ({ at }) => at).map(({ title, end, items }) => (
              <Section near key={title} title={title} end={end}>
                <Card>
                  {items.map(message => (
                    <MessageRow key={message.id} message={message} time={timeOf(message.at)} read={isRead(message)} onTap={() => openMessage(message)} />
                  ))}
                </Card>
              </Section>
            ))}
            {list.more && <More failed={list.status === 'failed'} onTap={list.loadMore} />}
          </>
        )
      }}
    </Page>
  )
}
