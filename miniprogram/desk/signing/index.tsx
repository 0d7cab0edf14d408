import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { PaperKind, PaperRow } from '../../../shared/contract/signing'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Loaded } from '../../components/page/loaded'
import { Row } from '../../components/row/row'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ActSheet } from './act-sheets'
import { Acts, hasActs, type Sheet } from './acts'
import { AwayCard, AwaySheet, BackSheet } from './away'
import { ExpensePart } from './expense-part'
import { MinutePane } from './minute-pane'
import { MinuteSheet } from './minute-sheet'
import { PaperHead } from './paper-head'
import { PaperList } from './paper-list'
import { RulesSheet } from './rules-sheet'
import { StatementPart } from './statement-part'
import { StepsPane } from './steps-pane'
import { useActs } from './use-acts'
import type { PaperAnswer } from './words'
import './signing.css'

const roles = ['editor', 'staff', 'approver', 'treasurer', 'admin'] as const

/**
 * Money that waits for signatures, and one of it on a page. Side by side on a wide screen; on a phone one after the
 * other, the paper being this page again with `?kind=` and `?id=`.
 */
export default function SigningPage() {
  const asked = useRouter().params
  const wide = useWide()
  const [picked, setPicked] = useState(asked.id ? { kind: (asked.kind === 'expense' ? 'expense' : 'statement') as PaperKind, id: asked.id } : undefined)
  const [sheet, setSheet] = useState<Sheet | 'away' | 'back' | 'rules' | null>(null)

  const listed = useHeld(useCall(cloud.signing.waiting, {}, { wait: !wide && picked !== undefined }))
  const first = listed.data && (listed.data.waiting[0] ?? listed.data.decided[0])
  const which = picked ?? (wide ? first && { kind: first.kind, id: first.id } : undefined)
  const paper = useCall(cloud.signing.paper, which ?? { kind: 'statement', id: '' }, { wait: !which })

  const closeSheet = () => setSheet(null)
  const lookAgain = () => {
    closeSheet()
    paper.reload()
    if (wide || !picked) listed.reload()
  }
  const acts = useActs(lookAgain)
  const choose = ({ kind, id }: PaperRow) => (wide ? setPicked({ kind, id }) : void Taro.navigateTo({ url: `${deskRoutes.signing}?kind=${kind}&id=${id}` }))

  const over = (
    <>
      {sheet === 'rules' && <RulesSheet onClose={closeSheet} />}
      {sheet === 'away' && listed.data && <AwaySheet now={listed.data.now} onDone={lookAgain} onClose={closeSheet} />}
      {sheet === 'back' && <BackSheet onDone={lookAgain} onClose={closeSheet} />}
      {sheet === 'minute' && paper.data && <MinuteSheet paper={paper.data} now={paper.data.now} onDone={lookAgain} onClose={closeSheet} />}
      {(sheet === 'sign' || sheet === 'refuse' || sheet === 'recall') && paper.data && <ActSheet sheet={sheet} paper={paper.data} acts={acts} onClose={closeSheet} />}
    </>
  )
  const frame = { title: '签批', what: '签批', roles, current: deskRoutes.signing, over }
  const rules = <Card><Row icon='shield' title='签批规则' detail='多少钱由谁签' onTap={() => setSheet('rules')} /></Card>

  if (!wide && picked) {
    return (
      <DeskFrame {...frame} state={paper} bar={paper.data && hasActs(paper.data) && <Bar><Acts paper={paper.data} onSheet={setSheet} /></Bar>}>
        {data => (
          <View className='sgn__parts'>
            <PaperHead paper={data} />
            <MinutePane paper={data} onAttach={() => setSheet('minute')} />
            <Content {...data.row} />
            <StepsPane paper={data} />
          </View>
        )}
      </DeskFrame>
    )
  }
  if (!wide) {
    return (
      <DeskFrame {...frame} state={listed}>
        {data => (
          <>
            <AwayCard answer={data} onSwitch={setSheet} />
            <PaperList answer={data} onChoose={choose} />
            <View className='sgn__rules'>{rules}</View>
          </>
        )}
      </DeskFrame>
    )
  }
  return (
    <DeskFrame {...frame} state={listed}>
      {data => (
        <Columns>
          <Column width={320}>
            <AwayCard answer={data} onSwitch={setSheet} />
            <PaperList answer={data} chosen={which?.id} onChoose={choose} />
            <View className='sgn__rules'>{rules}</View>
          </Column>
          <Column>
            {!which && <Pane fill><Blank icon='check-circle' title='没有要看的款项' detail='有款项送签，会出现在左边。' /></Pane>}
            {which && !paper.data && <Loaded title='签批' state={paper} />}
            {paper.data && <View className='sgn__parts'><PaperHead paper={paper.data} /><Content key={paper.data.row.id} {...paper.data.row} /></View>}
          </Column>
          {paper.data && <Column width={288}><Side paper={paper.data} onSheet={setSheet} /></Column>}
        </Columns>
      )}
    </DeskFrame>
  )
}

const Content = ({ kind, id }: Pick<PaperRow, 'kind' | 'id'>) => (kind === 'statement' ? <StatementPart quarter={id} /> : <ExpensePart id={id} />)

function Side({ paper, onSheet }: { paper: PaperAnswer; onSheet: (sheet: Sheet) => void }) {
  return (
    <View className='sgn__parts'>
      <StepsPane paper={paper} />
      <MinutePane paper={paper} onAttach={() => onSheet('minute')} />
      {hasActs(paper) && <View className='sgn__acts'><Acts paper={paper} onSheet={onSheet} /></View>}
    </View>
  )
}
