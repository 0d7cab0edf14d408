import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { RowsSkeleton } from '../../components/skeleton/skeleton'
import { useLocalPeople } from '../join/use-local-people'
import { RecordRow, type Names } from './record-row'
import type { ConsentRecord, RecordsPage } from './records'
import { useRecords } from './use-records'
import './local-wechat.css'

/**
 * What WeChat would have shown to people, and what it made of texts. There is no WeChat on this machine, so the
 * browser's build alone has this page, and the local cloud fills it.
 */
export default function LocalWeChatPage() {
  const records = useRecords()
  const people = useLocalPeople()

  return (
    <Page title='微信记录' state={records} skeleton={<RowsSkeleton rows={4} />}>
      {({ calls, next, consents, templates }: RecordsPage) => {
        const names: Names = {
          person: openid => people?.find(one => one.openid === openid)?.name ?? String(openid ?? '没有写明'),
          template: id => templates.find(one => one.id === id)?.title ?? String(id ?? '没有写明模板'),
        }
        const open = consents.filter(({ left }) => left > 0)
        if (calls.length === 0 && open.length === 0) {
          return (
            <Blank
              icon='phone'
              title='还没有记录'
              detail={'本机没有微信，本该由它送出的消息、\n查过的文字、生成的小程序码，都会出现在这里。'}
            />
          )
        }
        return (
          <>
            {calls.length > 0 && (
              <Section title='送出和查过的' end='自动更新'>
                <Card>
                  {calls.map(record => (
                    <RecordRow key={record.id} record={record} now={calls[0]!.at} names={names} />
                  ))}
                </Card>
              </Section>
            )}
            {next !== undefined && <Button block kind='line' onTap={records.more}>更早的记录</Button>}
            {open.length > 0 && <Consents consents={open} names={names} />}
          </>
        )
      }}
    </Page>
  )
}

function Consents({ consents, names }: { consents: readonly ConsentRecord[]; names: Names }) {
  return (
    <Section title='同意接收的消息' end='每同意一次可送一条'>
      <Card>
        {consents.map(({ openid, template, left }) => (
          <Row key={`${openid} ${template}`} title={names.person(openid)} detail={names.template(template)} end={`还可送 ${left} 条`} />
        ))}
      </Card>
    </Section>
  )
}
