import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Note } from '../../components/note/note'
import { Section } from '../../components/section/section'
import { DeskFrame } from '../desk-frame'
import { NumbersSheet } from '../numbers-sheet'
import { DeclineSheet } from '../people/decline-sheet'
import { useConfirm } from '../people/use-confirm'
import { StandingTag } from '../people/words'
import { deskRoutes } from '../rail-items'
import { MergeSheet } from './merge-sheet'
import { Offices } from './offices'
import { PhoneSheet } from './phone-sheet'
import { Changes, Doings, MergedNote, Trail, Who } from './parts'
import { Services } from './services'
import './person.css'

/** One person: who they are, what they are to their unit, what they did here, and what was changed by whom. */
export default function PersonPage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.member.person, { id })
  const wide = useWide()
  const [sheet, setSheet] = useState<'decline' | 'phone' | 'merge' | 'numbers'>()
  const confirm = useConfirm(state.reload)
  const person = state.data?.person
  const close = () => setSheet(undefined)

  const acts = person && person.may.confirm && person.standing !== 'confirmed' && (
    <>
      {person.standing === 'awaiting' && <Button size={wide ? 's' : undefined} onTap={() => setSheet('decline')}>不确认</Button>}
      <Button kind='primary' size={wide ? 's' : undefined} block={!wide} onTap={() => confirm([person], { standing: 'confirmed' })}>
        确认是本单位人员
      </Button>
    </>
  )

  return (
    <DeskFrame
      title={person?.name ?? '人员'}
      what='这个人'
      roles={['staff', 'admin', 'editor', 'contact']}
      current={deskRoutes.people}
      state={state}
      tag={wide && person && <StandingTag {...person} />}
      actions={wide && acts}
      bar={!wide && acts && <Bar>{acts}</Bar>}
      over={
        <>
          {person && sheet === 'decline' && (
            <DeclineSheet
              whom={person.name}
              ends={person.standing === 'confirmed'}
              onDecline={async why => {
                await confirm([person], { standing: 'declined', why })
                close()
              }}
              onClose={close}
            />
          )}
          {person && sheet === 'phone' && <PhoneSheet person={person} onDone={state.reload} onClose={close} />}
          {person && sheet === 'numbers' && <NumbersSheet memberId={person.id} name={person.name} onClose={close} />}
          {person && sheet === 'merge' && <MergeSheet person={person} onMerged={state.reload} onClose={close} />}
        </>
      }
    >
      {({ person: shown }) => (
        <Columns>
          <Column>
            {shown.mergedInto && <MergedNote person={shown} onDone={state.reload} />}
            {shown.standing === 'declined' && <Note tone='warn'>{`单位没有确认：${shown.declinedWhy}`}</Note>}
            <Who person={shown} wide={wide} />
            {shown.standing !== 'left' && <Offices person={shown} onDone={state.reload} />}
            <Changes person={shown} onChoose={setSheet} />
          </Column>
          <Column width={wide ? 420 : undefined}>
            <Section near title='任职'><Card pad><Services services={shown.services} /></Card></Section>
            <Doings person={shown} />
            <Trail person={shown} />
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}
