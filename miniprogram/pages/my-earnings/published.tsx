import type { Output } from '../../../shared/contract/call'
import type { remuneration } from '../../../shared/contract/remuneration'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { open, urls } from '../routes'
import { nameOfQuarter, toBeStated } from './line-words'
import { Pieces } from './pieces'
import { Total } from './total'

interface PublishedProps {
  earnings: Output<typeof remuneration.calls.earnings>
  /** the quarter whose statement pays for this one, where a later one does */
  statedIn: string | null
  onGo: (quarter: string) => void
}

/** What an officer's pieces of a quarter earn, as long as no statement pays for them. */
export function Published({ earnings, statedIn, onGo }: PublishedProps) {
  const { status, articles } = earnings
  if (articles.length === 0) {
    return (
      <Blank
        icon='yuan'
        title='这个季度没有刊发的稿件'
        detail={'稿件刊发后，\n每篇值多少、怎么算，都在这里。'}
        action={{ label: '去写稿', kind: 'line', onTap: () => open(urls.write()) }}
      />
    )
  }
  if (statedIn) {
    return (
      <>
        <Total {...earnings} tag={<Tag>并入{nameOfQuarter(statedIn)}</Tag>} way={null} />
        <Card className='earnings__card'><Row icon='yuan' title={`这些稿件在${nameOfQuarter(statedIn)}的表里一起发放`} onTap={() => onGo(statedIn)} /></Card>
        <Pieces articles={articles} />
      </>
    )
  }
  return (
    <>
      <Total {...earnings} tag={<StatementTag status={status} />} way={toBeStated} />
      <Pieces articles={articles} />
    </>
  )
}

function StatementTag({ status }: Pick<PublishedProps['earnings'], 'status'>) {
  if (status === 'draft') return <Tag tone='warn' icon='clock'>编辑部核对中</Tag>
  return <Tag>{status === 'none' ? '还没有制表' : '已结表'}</Tag>
}
