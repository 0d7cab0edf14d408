import { View } from '@tarojs/components'
import { listMembersWords, listWindowWords } from '../../../shared/domain/checkin-plan'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Field } from '../../components/field/field'
import { MomentField } from '../../components/field/moment-field'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import { changed, without } from '../activity-edit/parts'
import { MembersFields } from './members-fields'
import { beginningAt, problemsOf, repeating, scannedOn, type ListForm, type Settings } from './setup-form'
import type { Setup } from './use-setup'
import '../sheet.css'

const repeats = [
  { value: 'once', label: '一次' },
  { value: 'daily', label: '每天一次' },
] as const

interface ListSheetProps {
  list: ListForm
  setup: Setup
  settings: Settings
  onClose: () => void
}

/** One list: what it is called, when, for whom. What somebody came on keeps its meaning. */
export function ListSheet({ list, setup: { values, change }, settings, onClose }: ListSheetProps) {
  const { id, name, from, until } = list
  const set = (part: Partial<ListForm>) => change({ lists: changed(values.lists, id, part) })
  const used = scannedOn(list, settings) > 0
  const problems = problemsOf(list, values, settings)
  const remove = () => {
    change({ lists: without(values.lists, id) })
    onClose()
  }

  return (
    <Popup
      open
      title={name || '新的签到单'}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind='line' danger off={used ? '有人签过到，不能删去' : undefined} onTap={remove}>删去</Button>
          <Button kind='primary' block onTap={onClose}>好了</Button>
        </Bar>
      }
    >
      <View className='sheet-rows'>
        <TextField label='名称' maxLength={20} placeholder='如午餐、开班式' value={name} error={name.trim() === '' ? null : problems.name} onChange={text => set({ name: text })} />
        {used ? (
          <Field label='次数' readOnly>{list.repeats === 'daily' ? '每天一次' : '一次'}</Field>
        ) : (
          <Field label='次数' column><Seg label='次数' options={repeats} value={list.repeats} onChange={value => set(repeating(list, value, settings))} /></Field>
        )}
        <MomentField label='从' value={from} onChange={at => set(beginningAt(list, at))} />
        <MomentField label='到' value={until} error={problems.window} hint={listWindowWords(list)} onChange={at => set({ until: at })} />
        {used ? (
          <>
            <Field label='人员' readOnly>{listMembersWords(list.who, settings)}</Field>
            <Field label='出入都扫' readOnly hint='有人签过到，次数、人员和出入不再变'>{list.exits ? '是' : '否'}</Field>
          </>
        ) : (
          <>
            <MembersFields who={list.who} problem={problems.who} settings={settings} onChange={who => set({ who })} />
            <SwitchField label='出入都扫' hint='离开时也扫一次，看得到谁还在里面' value={list.exits} onChange={exits => set({ exits })} />
          </>
        )}
      </View>
    </Popup>
  )
}
