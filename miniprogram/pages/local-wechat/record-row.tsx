import { Image, View } from '@tarojs/components'

import { relativeDay, timeOf } from '../../../shared/domain/instant'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'
import type { WeChatRecord } from './records'
import { verdictOf } from './verdict'

/** Names for ids: as the sample and the templates have them, or the ids themselves. */
export interface Names {
  person: (openid: unknown) => string
  template: (id: unknown) => string
}

/** One call: what was asked of WeChat, when, and what came of it. */
export function RecordRow({ record, now, names }: { record: WeChatRecord; now: number; names: Names }) {
  const { tone, icon, words } = verdictOf(record)
  const day = relativeDay(now, record.at)
  return (
    <Row top airy title={titleOf(record, names)} end={day === '今天' ? timeOf(record.at) : `${day} ${timeOf(record.at)}`}>
      <Particulars record={record} names={names} />
      <View className='record__verdict'>
        <Tag tone={tone} icon={icon}>{words}</Tag>
      </View>
    </Row>
  )
}

function titleOf({ api, data }: WeChatRecord, names: Names): string {
  if (api === 'subscribeMessage.send') return names.template(data.template_id ?? data.templateId)
  if (api === 'security.msgSecCheck') return '文字检查'
  return api === 'wxacode.getUnlimited' ? '小程序码' : '其他'
}

function Particulars({ record: { api, data, result }, names }: { record: WeChatRecord; names: Names }) {
  if (api === 'subscribeMessage.send') return <Message to={names.person(data.touser)} fields={data.data} />
  if (api === 'security.msgSecCheck') {
    return (
      <>
        <Line name='作者' value={data.openid === undefined ? '没有写明' : names.person(data.openid)} />
        <View className='record__text'><Words tone='ink2'>{String(data.content ?? '')}</Words></View>
      </>
    )
  }
  if (api !== 'wxacode.getUnlimited') return <Line name='名称' value={api} />
  return (
    <>
      <Line name='页面' value={typeof data.page === 'string' && data.page ? data.page : '首页'} />
      <Line name='参数' value={String(data.scene ?? '')} />
      {typeof result.picture === 'string' && (
        <Image className='record__code' src={result.picture} mode='aspectFit' {...{ 'aria-label': '小程序码' }} />
      )}
    </>
  )
}

function Message({ to, fields }: { to: string; fields: unknown }) {
  const lines = Object.entries((fields ?? {}) as Record<string, { value?: unknown } | null>)
  return (
    <>
      <Line name='收件人' value={to} />
      {lines.map(([key, field]) => (
        <Line key={key} name={key} value={String(field?.value ?? '')} />
      ))}
    </>
  )
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <View className='record__line'>
      <View className='record__name'><Words tone='muted' size='sub'>{name}</Words></View>
      <View className='record__value'><Words size='sub'>{value}</Words></View>
    </View>
  )
}
