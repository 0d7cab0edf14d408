import { View } from '@tarojs/components'
import type { Activity } from '../../../../shared/contract/activity'
import type { PaymentWay } from '../../../../shared/contract/activity-plan'
import type { ScanOutcome } from '../../../../shared/contract/checkin'
import { paymentWayNames } from '../../../../shared/domain/activity-words'
import { isFull } from '../../../../shared/domain/seats'
import { invoiceTypeNames } from '../../../pages/register/register-words'
import { UnitField } from '../../../pages/unit-field'
import { Bar } from '../../../components/bar/bar'
import { Button } from '../../../components/button/button'
import { Chips } from '../../../components/chips/chips'
import { TextField } from '../../../components/field/text-field'
import { Money } from '../../../components/money/money'
import { Note } from '../../../components/note/note'
import { Popup } from '../../../components/popup/popup'
import { Seat } from '../../../components/seat/seat'
import { Seg } from '../../../components/seg/seg'
import { spaced } from '../../../components/text/spaced'
import { InvoiceLines } from '../../invoice-lines'
import type { Place } from '../offline/desk-view'
import { useWalkIn } from './use-walk-in'
import { walkInLabel } from './walk-in-form'
import './by-name.css'

interface WalkInSheetProps {
  activityId: string
  place: Place
  /** nobody is let in whose fee is open */
  feeStops: boolean
  mayOverrule: boolean
  /** what was typed in a search that found nobody */
  name?: string
  /** they are registered; the verdict is shown as after a scan */
  onOutcome: (outcome: ScanOutcome) => void
  /** they were registered before; lets them in as the search by name does */
  onChosen: (registrationId: string) => Promise<unknown>
  onClose: () => void
}

const invoices = [
  { value: 'later', label: '稍后补' },
  { value: 'special', label: invoiceTypeNames.special },
  { value: 'ordinary', label: invoiceTypeNames.ordinary },
] as const

/** Registers who comes unannounced, takes what they pay, and lets them in, by one tap. */
export function WalkInSheet({ feeStops, mayOverrule, name = '', onClose, ...walking }: WalkInSheetProps) {
  const walkIn = useWalkIn({ name: isName(name) ? name : '', ...walking })
  const { activity, form, set, draft, changeDraft, tried, problems, someoneElse, refusal, overrulable } = walkIn
  const seen = activity.data?.activity
  const shown = (problem: string | null) => (tried ? problem : null)
  const off = !seen ? '活动还没有加载出来' : isFull(seen) ? '席位已满，可在报名名单里加席位' : undefined

  return (
    <Popup
      open
      title='现场报名'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind='primary' size='l' block off={off} onTap={walkIn.submit}>{walkInLabel(form, seen?.fee ?? 0)}</Button>
        </Bar>
      }
    >
      {seen && <View className='walk-in__head'><Seat seats={seen.seats} taken={seen.taken} /></View>}
      {walkIn.offline && <Note tone='warn' icon='offline'>当前离线，现场报名要联网，名单里的人可照常扫码</Note>}
      {!seen && activity.status === 'failed' && !walkIn.offline && <Button kind='text' icon='reload' onTap={activity.reload}>活动没有加载出来，重新加载</Button>}
      {refusal && <Note tone='warn'>{refusal}</Note>}
      {someoneElse && (
        <>
          <Note tone='warn'>{`这个手机登记的是${someoneElse.name}，${someoneElse.unitName}，核对手机号`}</Note>
          <View className='walk-in__owner'>
            <Button kind='weak' block onTap={() => set({ name: someoneElse.name, unitId: someoneElse.unitId, unitName: someoneElse.unitName })}>
              就是这位，按登记的填
            </Button>
          </View>
        </>
      )}
      <View className='sheet-rows'>
        <TextField label='姓名' value={form.name} maxLength={20} error={shown(problems.name)} onChange={value => set({ name: value })} />
        <TextField label='手机' placeholder='11 位' keyboard='number' value={form.phone} maxLength={20} error={shown(problems.phone)} onChange={phone => set({ phone })} />
        <UnitField value={form} error={shown(problems.unit)} onChange={({ unitId, unitName }) => set({ unitId, unitName })} />
        {seen?.asks.includes('department') && (
          <TextField label='部门职务' placeholder='选填' value={form.department} maxLength={40} onChange={department => set({ department })} />
        )}
        {overrulable && mayOverrule && (
          <TextField label='特许原因' placeholder='如秘书长同意' value={form.despite} maxLength={100} onChange={despite => set({ despite })} />
        )}
      </View>
      {seen && seen.fee > 0 && <Payment activity={seen} way={form.way} voucher={form.voucher} feeStops={feeStops} onChange={set} />}
      {seen && seen.fee > 0 && seen.asks.includes('invoice') && (
        <>
          <View className='walk-in__k'>{spaced('开票信息')}</View>
          <Seg label='开票信息' options={invoices} value={form.invoice} onChange={invoice => set({ invoice })} />
          {form.invoice !== 'later' && <InvoiceLines draft={draft} tried={tried} onChange={changeDraft} />}
        </>
      )}
    </Popup>
  )
}

interface PaymentProps {
  activity: Activity
  way: PaymentWay | null
  voucher: string
  feeStops: boolean
  onChange: (change: { way?: PaymentWay | null; voucher?: string }) => void
}

function Payment({ activity: { fee, payWays }, way, voucher, feeStops, onChange }: PaymentProps) {
  const offered = payWays.length > 0 ? payWays : (Object.keys(paymentWayNames) as PaymentWay[])
  const ways = [...offered.map(value => ({ value, label: paymentWayNames[value] })), { value: 'later' as const, label: '稍后缴' }]
  return (
    <>
      <View className='walk-in__k line between'>
        <View>{spaced('收费')}</View>
        <Money fen={fee} confirm />
      </View>
      <View className='walk-in__ways'>
        <Chips single inset options={ways} values={[way ?? 'later']} onToggle={value => onChange({ way: value === 'later' ? null : value })} />
      </View>
      {way && (
        <View className='sheet-rows'>
          <TextField label='凭证号' optional placeholder='流水号或收据号' value={voucher} maxLength={40} onChange={text => onChange({ voucher: text })} />
        </View>
      )}
      {!way && feeStops && <View className='cap muted'>{spaced('这场缴清费用才能入场，先报上名，缴清后再签到')}</View>}
    </>
  )
}

/** Figures and spaces were typed to find a phone or a unit. */
const isName = (typed: string) => /^[\u4e00-\u9fff·]{2,10}$/.test(typed)
