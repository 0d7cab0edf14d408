import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Person, PersonRow } from '../../../shared/contract/member'
import { hasGivenRoles } from '../../../shared/domain/people-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { useSettled } from '../../cloud/use-settled'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { SearchBox } from '../../components/select/search-box'
import { Seg } from '../../components/seg/seg'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { goOnTo } from '../../pages/routes'
import { officesInWords } from '../people/words'
import '../sheet.css'

const refusals = {
  'same': '两份是同一份登记',
  'has-roles': '不保留的一份还有工作权限，先取消，或改为保留它',
  'left': '其中一份刚被合并，刷新后再看',
} as const

interface MergeSheetProps {
  person: Person
  onMerged: () => void
  onClose: () => void
}

/** Makes one of two records: the other is looked for, both stand side by side, and then one is kept. */
export function MergeSheet({ person, onMerged, onClose }: MergeSheetProps) {
  const [other, setOther] = useState<PersonRow>()
  return other
    ? <SideBySide person={person} otherId={other.id} onMerged={onMerged} onClose={onClose} />
    : <FindOther person={person} onChoose={setOther} onClose={onClose} />
}

function FindOther({ person, onChoose, onClose }: { person: Person; onChoose: (row: PersonRow) => void; onClose: () => void }) {
  const [typed, setTyped] = useState(person.name)
  const { data } = useCall(cloud.member.people, { search: useSettled(typed.trim()) })
  const rows = data?.rows.filter(({ id }) => id !== person.id) ?? []
  return (
    <Popup open title={`${person.name}的另一份登记`} onClose={onClose}>
      <SearchBox value={typed} onChange={setTyped} placeholder='姓名、单位、手机尾号' />
      <View className='choices'>
        {rows.map(row => (
          <Row key={row.id} title={row.name} detail={`${row.unitName} ${row.phone}`} onTap={() => onChoose(row)} />
        ))}
      </View>
      {data && rows.length === 0 && <Blank icon='search' title='没有找到另一份' detail='换个姓名，或输入另一个手机号试试。' />}
    </Popup>
  )
}

function SideBySide({ person, otherId, onMerged, onClose }: MergeSheetProps & { otherId: string }) {
  const { data, status } = useCall(cloud.member.person, { id: otherId })
  const merge = useAction(cloud.member.merge)
  const [keepsOther, setKeepsOther] = useState(false)
  const other = data?.person
  if (!other) return <Popup open title='合并两份登记' onClose={onClose}>{status === 'failed' ? '另一份没有加载出来，关上再试。' : ''}</Popup>

  const [keep, drop] = keepsOther ? [other, person] : [person, other]
  const off = hasGivenRoles(drop) ? refusals['has-roles'] : undefined

  async function submit() {
    const outcome = await merge.run({ keep: keep.id, drop: drop.id })
    if (!outcome) return
    if (outcome.outcome === 'refused') return toast(refusals[outcome.reason], 'alert')
    toast('两份登记已合并', 'check')
    onClose()
    if (keepsOther) goOnTo(`/desk/person/index?id=${keep.id}`)
    else onMerged()
  }

  return (
    <Popup
      open
      title='合并两份登记'
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block off={off} onTap={submit}>{`合并，保留${keepsOther ? '右' : '左'}边这份`}</Button></Bar>}
    >
      <View className='merge__pair'>
        {[person, other].map(each => <Record key={each.id} person={each} kept={each === keep} />)}
      </View>
      <Seg
        label='保留哪一份'
        options={[{ value: 'this', label: '保留左边' }, { value: 'other', label: '保留右边' }]}
        value={keepsOther ? 'other' : 'this'}
        onChange={value => setKeepsOther(value === 'other')}
      />
      <View className='merge__notes'>
        {consequences(keep, drop).map(says => <Note key={says} tone={says.includes('退') ? 'warn' : undefined}>{says}</Note>)}
      </View>
    </Popup>
  )
}

function Record({ person, kept }: { person: Person; kept: boolean }) {
  const lines: [string, string][] = [
    ['手机', person.phone || '没有登记'],
    ['单位', person.unitName],
    ['微信', person.bound ? '已绑定' : '未打开过'],
    ['身份', officesInWords(person) || '会员'],
    ['报名', `${person.registrations.filter(({ status }) => status !== 'cancelled').length} 场`],
    ['稿件', `${person.articles} 篇`],
  ]
  return (
    <View className={kept ? 'merge__one merge__one--kept' : 'merge__one'}>
      <Words strong>{person.name}</Words>
      {lines.map(([name, value]) => (
        <View key={name} className='merge__line'>
          <View className='cap muted'><Words>{name}</Words></View>
          <View className='sub'><Words>{value}</Words></View>
        </View>
      ))}
    </View>
  )
}

/** What comes of it, in the order of weight. */
function consequences(keep: Person, drop: Person): string[] {
  const both = keep.registrations.filter(mine => drop.registrations.some(theirs => theirs.activityId === mine.activityId && theirs.status !== 'cancelled' && mine.status !== 'cancelled'))
  const paidTwice = keep.registrations.filter(mine => mine.feePaid && drop.registrations.some(theirs => theirs.activityId === mine.activityId && theirs.feePaid))
  return [
    ...paidTwice.map(({ title }) => `《${title}》两份都缴了费，多缴的要退给本人。`),
    ...both.map(({ title }) => `《${title}》两份都报了名，只留一个名额，另一个给候补。`),
    '报名、稿件、稿酬和通知都归到保留的一份，另一份注销，不能撤回。',
    ...(keep.bound && drop.bound ? ['两份都绑了微信：以后用保留的那份的微信登录。'] : []),
  ]
}
