import { View } from '@tarojs/components'

import type { Output } from '../../../shared/contract/call'
import type { OwnLine as Line, payment } from '../../../shared/contract/payment'
import { dayAndTime } from '../../../shared/domain/instant'
import { payWayNames } from '../../../shared/domain/paying-rules'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { SignaturePicture } from '../../components/signature-pad/signature-picture'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { open, urls } from '../routes'
import { stateWords, wayOf } from './line-words'
import { Corrections, Pieces } from './pieces'
import { Total } from './total'

export type Detail = Output<typeof payment.calls.myLine>

interface OwnLineProps {
  detail: Detail
  /** whose it is */
  name: string
  /** an identity number is on record */
  identified: boolean
}

/** What one statement pays to the person: the sums, how far it is, what was said and signed, and what it is made of. */
export function OwnLine({ detail: { line, articles, corrections, strokes }, name, identified }: OwnLineProps) {
  const { tone, icon, says } = stateWords(line)
  const way = wayOf(line)
  return (
    <>
      <Total {...line} tag={<Tag tone={tone} icon={icon}>{says}</Tag>} way={way} />
      <NotPaid line={line} />
      {!identified && way && line.state !== 'paid' && (
        <Card className='earnings__card'>
          <Row icon='shield' title='填写身份证号' detail='报税要用，领现金时核对末四位。加密保存' onTap={() => open(urls.privacy)} />
        </Card>
      )}
      <Paid line={line} />
      <Asked line={line} articles={articles} />
      {line.signedAt !== null && (
        <Section title='您的签收' end={dayAndTime(line.signedAt)}>
          {strokes && <Card pad><SignaturePicture name={name} strokes={strokes} /></Card>}
        </Section>
      )}
      <Pieces articles={articles} />
      <Corrections corrections={corrections} />
    </>
  )
}

/** Why nothing is paid by this statement, or not yet. */
function NotPaid({ line: { state, status, decision } }: { line: Line }) {
  const why = decision?.why ? `：${decision.why}` : ''
  if (state === 'held') return <Note icon='clock'>{`这一季先不发，转入下一季一起发${why}`}</Note>
  if (state === 'settled') return <Note>{`这一季没有要发的稿酬${why}`}</Note>
  if (status !== 'approved') return <Note icon='clock'>编辑部已经制表，审批人签批后会告诉您来签收。</Note>
  return null
}

function Paid({ line: { payment } }: { line: Line }) {
  if (!payment) return null
  const { way, amount, number, at, by } = payment
  return (
    <Section title='发放' end={dayAndTime(at)}>
      <Card>
        <Row name={payWayNames[way]}><View className='total__v'><Money fen={amount} /></View></Row>
        {number && <Row name={way === 'wechat' ? '交易单号' : '流水号'}><View className='total__v sub num'>{inFours(number)}</View></Row>}
        <Row name='经办'><View className='total__v'>{by}</View></Row>
      </Card>
    </Section>
  )
}

/** A long number breaks between groups, and is read aloud in them. */
const inFours = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ')

/** What the person asked, and what was answered. */
function Asked({ line: { dispute, state }, articles }: { line: Line; articles: Detail['articles'] }) {
  if (!dispute) return null
  const { words, articleId, at, answer } = dispute
  const about = articles.find(piece => piece.articleId === articleId)?.title
  return (
    <Section title='您的疑问'>
      <Card>
        <Row top airy title={words} detail={<Dots items={[about && `《${about}》`, dayAndTime(at)]} />} />
        {answer && <Row top airy title={answer.words} detail={<Dots items={[`${answer.by}答复`, dayAndTime(answer.at)]} />} />}
        {!answer && state === 'disputed' && <Row top><Words size='sub' tone='muted'>编辑部会答复您，答复前不发放。</Words></Row>}
      </Card>
    </Section>
  )
}
