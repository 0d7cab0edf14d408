import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { RosterEntry, RosterRow } from '../../../shared/contract/roster'
import { paymentWayNames, roomNames } from '../../../shared/domain/activity-words'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { openFile } from '../../cloud/open-file'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Loaded } from '../../components/page/loaded'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { RowsSkeleton } from '../../components/skeleton/skeleton'
import { Dots } from '../../components/text/dot'
import { callPhone } from '../call-phone'
import { actNames, actsOn, isDanger, type About, type Act } from './acts'
import { actWords } from './history-words'
import { InvoiceRows } from './invoice-rows'
import { Standing, numberOf, roomWords } from './words'
import '../sheet.css'

/** What staff do for one person alone, besides what they do for many. */
export type OwnAct = 'invoice' | 'note' | 'take-back' | 'reissue'

interface PersonSheetProps {
  row: RosterRow
  about: About
  onAct: (act: Act, row: RosterRow) => unknown
  onOwnAct: (act: OwnAct, entry: RosterEntry) => void
  onClose: () => void
}

/** All that there is to know of a person, and what can be done for them. */
export function PersonSheet({ row, about, onAct, onOwnAct, onClose }: PersonSheetProps) {
  const state = useCall(cloud.roster.entry, { registrationId: row.id })
  const [first, ...others] = actsOn([row], about)
  const entry = state.data?.entry
  const actButton = ({ act }: { act: Act }) => (
    <Button key={act} size='m' danger={isDanger(act)} onTap={() => onAct(act, row)}>{actNames[act]}</Button>
  )

  return (
    <Popup
      open
      title={row.name}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button icon='phone' block={!first} onTap={() => callPhone(row.phone)}>拨打电话</Button>
          {first && (
            <Button kind={isDanger(first.act) ? 'line' : 'primary'} danger={isDanger(first.act)} block onTap={() => onAct(first.act, row)}>
              {first.act === 'settle' ? `登记缴费，${formatYuan(row.fee)} 元` : actNames[first.act]}
            </Button>
          )}
        </Bar>
      }
    >
      {!entry && <Loaded title={row.name} what='报名资料' state={state} skeleton={<RowsSkeleton rows={6} />} />}
      {entry && (
        <View className='sheet-rows'>
          <Row name='编号' end={<Standing row={row} />}>{numberOf(row)}</Row>
          <Row name='单位'>{entry.unitName}</Row>
          <View className='roster-person-acts'>
            {others.filter(({ act }) => !isDanger(act)).map(actButton)}
            {entry.invoice && <Button size='m' onTap={() => onOwnAct('invoice', entry)}>{entry.invoiceNumber ? '改发票' : '开票'}</Button>}
            {entry.payment && <Button size='m' onTap={() => onOwnAct('take-back', entry)}>撤回缴费</Button>}
            <Button size='m' onTap={() => onOwnAct('note', entry)}>{entry.note ? '改备注' : '写备注'}</Button>
            {entry.status === 'registered' && <Button size='m' onTap={() => onOwnAct('reissue', entry)}>换入场码</Button>}
            {others.filter(({ act }) => isDanger(act)).map(actButton)}
          </View>
          <Facts entry={entry} />
          <View className='roster-history strong'>办理记录</View>
          {[...entry.history].reverse().map(({ at, by, what, why }) => (
            <Row key={`${at} ${what}`} title={actWords(what, why)} detail={<Dots items={[dayAndTime(at), by || '自动办理']} />} />
          ))}
        </View>
      )}
    </Popup>
  )
}

function Facts({ entry }: { entry: RosterEntry }) {
  const { payment, voucher } = entry
  return (
    <>
      {entry.note && <Row name='会务备注'>{entry.note}</Row>}
      {entry.teamName && <Row name='队伍'>{entry.teamName}</Row>}
      {entry.department && <Row name='部门'>{entry.department}</Row>}
      <Row name='手机'>{entry.phone}</Row>
      <Row name='报名时间'>{[dayAndTime(entry.registeredAt), entry.enteredBy && `${entry.enteredBy}代报`].filter(Boolean).join('，')}</Row>
      {entry.offerUntil !== null && <Row name='席位留到'>{dayAndTime(entry.offerUntil)}</Row>}
      {payment && (
        <Row name='缴费'>
          {[`${formatYuan(payment.amount)} 元`, paymentWayNames[payment.way], dayAndTime(payment.at), payment.voucher && `凭证 ${payment.voucher}`]
            .filter(Boolean)
            .join('，')}
        </Row>
      )}
      {voucher && (
        <Row name='转账凭证' end={voucher.url && <Button kind='text' size='s' onTap={() => openPaper(voucher.url)}>看凭证</Button>}>
          {voucher.url ? `${dayAndTime(voucher.at)} 上传` : '文件已不在了'}
        </Row>
      )}
      {roomWords(entry) !== roomNames.none && <Row name='住宿'>{roomWords(entry)}</Row>}
      <Row name='签到'>{entry.arrivedAt === null ? '未到' : `${dayAndTime(entry.arrivedAt)} ${entry.desk}`}</Row>
      {entry.certificateStated && <Row name='所持证书'>{entry.certificateStated}</Row>}
      {entry.certificateNumber && <Row name='证书编号'>{entry.certificateNumber}</Row>}
      {entry.remark && <Row name='备注'>{entry.remark}</Row>}
      {entry.answers.map(({ label, answer, url }) => (
        <Row
          key={label}
          title={answer || (url ? '已上传' : '文件已不在了')}
          detail={label}
          end={url && <Button kind='text' size='s' onTap={() => openPaper(url)}>看文件</Button>}
        />
      ))}
      <InvoiceRows invoice={entry.invoice} />
      {entry.invoiceNumber && (
        <Row name='发票号码' end={entry.invoiceUrl && <Button kind='text' size='s' onTap={() => openPaper(entry.invoiceUrl)}>看发票</Button>}>
          {entry.invoiceNumber}
        </Row>
      )}
    </>
  )
}

/** Nobody has said whether it is a picture or a document: what can be shown as a picture is one. */
async function openPaper(url: string): Promise<void> {
  const isPicture = await Taro.getImageInfo({ src: url }).then(() => true, () => false)
  await openFile(url, isPicture)
}
