import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'

import type { Activity } from '../../../shared/contract/activity'
import { roomNames } from '../../../shared/domain/activity-words'
import { paragraphsOf } from '../../../shared/domain/character-count'
import { fileSize } from '../../../shared/domain/file-size'
import { formatYuan } from '../../../shared/domain/money'
import { entryWords, lineupWords } from '../../../shared/domain/team-event-words'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { VSteps } from '../../components/steps/v-steps'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'
import { call, copy, openAttachment, showOnMap } from './open-outside'
import { timetableOf } from './timetable'

/** Addresses of an activity's files, by their ids; what could not be had is missing. */
type Links = Readonly<Record<string, string>>

export function Timetable({ activity }: { activity: Activity }) {
  return (
    <Card pad>
      <View className='card__t details__head'>时间</View>
      <VSteps
        plain
        steps={timetableOf(activity).map(({ title, details }) => ({
          title,
          detail: details.map(detail => (
            <View key={detail}>
              <Words>{detail}</Words>
            </View>
          )),
        }))}
      />
    </Card>
  )
}

/** What teams enter for, and how many have. */
export function TeamEvents({ activity: { teamEvents, eventTeams } }: { activity: Activity }) {
  if (teamEvents.length === 0) return null
  return (
    <Card title='项目'>
      {teamEvents.map(event => (
        <Row
          key={event.id}
          title={event.name}
          detail={lineupWords(event)}
          end={entryWords(event.teams, eventTeams[event.id] ?? 0)}
        />
      ))}
    </Card>
  )
}

/** Where, with a bed, how it is paid, with what paper, and whom to ask. */
export function Particulars({ activity }: { activity: Activity }) {
  const { place, address, location, asks, rooms, payWays, transferTo, certificate, contactName, contactPhone, fee } = activity
  return (
    <Card>
      {location ? (
        <Row
          icon='pin'
          title={place}
          detail={address || undefined}
          end='导航'
          label={`在地图上看${place}`}
          onTap={() => showOnMap(activity)}
        />
      ) : (
        <Row icon='pin' title={place} detail={address || undefined} />
      )}
      {rooms.length > 0 && <Row icon='bed' title='住宿自理，报名时登记' detail={rooms.map(roomWords).join('，')} />}
      {transferTo && fee > 0 && payWays.includes('transfer') && (
        <Row
          icon='yuan'
          title='可以转账'
          detail={transferTo}
          end='复制'
          label={`复制收款账户 ${transferTo}`}
          onTap={() => copy(transferTo)}
        />
      )}
      {asks.includes('invoice') && fee > 0 && (
        <Row icon='receipt' title='可开电子专票或普票' detail='报名时填写抬头和税号，开好发到邮箱' />
      )}
      {certificate && <Row icon='shield' title={`合格发“${certificate}”`} />}
      {contactPhone && (
        <Row
          icon='phone'
          title={`会务 ${contactName}`.trim()}
          detail={contactPhone}
          end='拨打'
          label={`拨打会务电话 ${contactPhone}`}
          onTap={() => call(contactPhone)}
        />
      )}
    </Card>
  )
}

/** `单间 380 元一晚`; without a price where that is not told. */
const roomWords = ({ kind, price }: Activity['rooms'][number]) =>
  price > 0 ? `${roomNames[kind]} ${formatYuan(price)} 元一晚` : `${roomNames[kind]}，房费到店付`

/** The official notice and the like. */
export function Attachments({ activity: { attachments }, links }: { activity: Activity; links: Links }) {
  if (attachments.length === 0) return null
  return (
    <Card>
      {attachments.map(({ fileId, name, bytes }) => (
        <Row
          key={fileId}
          icon='doc'
          title={name}
          detail={`PDF，${fileSize(bytes)}`}
          end='打开'
          label={`打开附件 ${name}`}
          onTap={() => void openAttachment(links[fileId])}
        />
      ))}
    </Card>
  )
}

export function Cover({ activity: { cover, title }, links }: { activity: Activity; links: Links }) {
  const src = links[cover]
  return src ? <Image className='activity__cover' src={src} mode='aspectFill' {...{ 'aria-label': `${title}的封面` }} /> : null
}

/** What it is about, in words and in pictures that a tap shows over the whole screen. */
export function Description({ activity: { description, pictures }, links }: { activity: Activity; links: Links }) {
  const urls = pictures.flatMap(fileId => links[fileId] ?? [])
  return (
    <Paragraphs title='活动说明' text={description}>
      {urls.map((src, i) => (
        <Tap key={src} label={`放大看图 ${i + 1}`} onTap={() => void Taro.previewImage({ current: src, urls })}>
          <Image className='details__pic' src={src} mode='widthFix' lazyLoad />
          <View className='details__cap cap muted'>
            <Words>{`图 ${i + 1}`}</Words>
          </View>
        </Tap>
      ))}
    </Paragraphs>
  )
}

export function Paragraphs({ title, text, children = [] }: { title: string; text: string; children?: ReactNode[] }) {
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length === 0 && children.length === 0) return null
  return (
    <Card pad>
      <View className='card__t details__head'>{title}</View>
      {paragraphs.map((paragraph, i) => (
        <View key={i} className='details__p'>
          <Words>{paragraph}</Words>
        </View>
      ))}
      {children}
    </Card>
  )
}
