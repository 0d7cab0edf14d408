import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Select } from '../../components/select/select'
import { DeskFrame } from '../desk-frame'
import { download } from '../download'
import { deskRoutes } from '../rail-items'
import { Charts } from './charts'
import { Figures } from './figures'
import { HonoursPart } from './honours-part'
import { Tables } from './tables'
import { TargetsPart } from './targets-part'
import { yearOptions } from './words'
import './year.css'

/** What a year of the bulletin comes to: `?year=2026`, else the current one. */
export default function YearPage() {
  const [chosen, setChosen] = useState(Number(useRouter().params.year) || undefined)
  const wide = useWide()
  const state = useHeld(useCall(cloud.annual.figures, { year: chosen }))
  const { data } = state

  return (
    <DeskFrame
      title={data ? `${data.year} 年统计` : '全年统计'}
      heading='全年统计'
      what='统计'
      roles={['editor', 'admin']}
      current={deskRoutes.year}
      state={state}
      actions={data && (
        <>
          <Select label='年份' options={yearOptions(data)} value={String(data.year)} onChange={value => setChosen(Number(value))} />
          <Button size={wide ? 's' : 'm'} icon='download' onTap={() => download(() => cloud.annual.export({ year: data.year }))}>导出表格</Button>
        </>
      )}
    >
      {answer => (
        <Columns>
          <Column>
            <Figures answer={answer} />
            <Tables key={answer.year} answer={answer} />
          </Column>
          <Column width={340}>
            <Charts answer={answer} />
            <TargetsPart targets={answer.targets} />
            <HonoursPart key={answer.year} year={answer.year} />
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}
