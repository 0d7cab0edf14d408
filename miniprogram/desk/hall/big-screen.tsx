import { View } from '@tarojs/components'
import { timeOf } from '../../../shared/domain/instant'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import type { LoadState } from '../../components/page/load-state'
import { Pager } from '../../components/pager/pager'
import { spaced } from '../../components/text/spaced'
import { Part } from '../index/part'
import { Curve } from './curve'
import { Figures } from './figures'
import { boardId, leaveFullScreen } from './full-screen'
import { MissingTable } from './missing-table'
import { missingId, showMissing } from './show-missing'
import { UnitRows } from './unit-rows'
import { pageSize, type Hall, type useMissing } from './use-hall'

/** What a screen has room for in letters that are read from the last row. */
const unitsOnBoard = 6
const latestOnBoard = 4

interface BigScreenProps {
  hall: Hall
  state: LoadState<Hall>
  missing: ReturnType<typeof useMissing>
  /** who has not come is named: everybody in the hall sees it */
  named: boolean
}

/** The hall on a wide screen: a board for everybody to see, over it nobody's name who has not come, unless staff want that. */
export function BigScreen({ hall, state, missing, named }: BigScreenProps) {
  const showUnit = (unitId: string) => {
    missing.showUnit(unitId)
    showMissing()
  }
  return (
    <>
      <View className='hall-board' id={boardId}>
        <View className='hall-board__head'>
          <View className='hall-board__title'>{spaced(hall.title)}</View>
          <View className='hall-board__at num'>{spaced(asOf(state, hall))}</View>
          <Button size='s' onTap={leaveFullScreen}>退出全屏</Button>
        </View>
        <View className='hall-board__body'>
          <View className='hall-board__main'>
            <Figures hall={hall} />
            <Pane pad fill title='到场快慢'><Curve curve={hall.curve} /></Pane>
          </View>
          <View className='hall-board__side'>
            <Pane pad fill title='各单位'>
              <UnitRows units={hall.units} most={unitsOnBoard} onUnit={named ? showUnit : undefined} />
            </Pane>
            {hall.latest.length > 0 && <Welcome latest={hall.latest} />}
          </View>
        </View>
      </View>
      {named && <MissingPane hall={hall} missing={missing} />}
    </>
  )
}

function asOf({ status, error }: LoadState<Hall>, { now }: Hall): string {
  if (status !== 'failed') return `${timeOf(now)} 更新`
  return error?.code === 'OFFLINE' ? `当前离线，显示 ${timeOf(now)} 的内容` : `没有更新成功，显示 ${timeOf(now)} 的内容`
}

const Welcome = ({ latest }: Pick<Hall, 'latest'>) => (
  <Pane pad title='刚到的'>
    {latest.slice(0, latestOnBoard).map(({ name, unitName, at }, i) => (
      <View key={`${at}-${i}`} className='hall-board__came'>
        <View className='hall-board__name'>{spaced(name)}</View>
        <View className='hall-board__unit'>{spaced(unitName)}</View>
        <View className='hall-board__time num'>{timeOf(at)}</View>
      </View>
    ))}
  </Pane>
)

function MissingPane({ hall, missing: { state, unitId, showUnit, page, setPage } }: Pick<BigScreenProps, 'hall' | 'missing'>) {
  const unit = hall.units.find(each => each.unitId === unitId)
  return (
    <View className='hall-named' id={missingId}>
      <Pane
        title={unit ? `${unit.unitName}未到 ${unit.missing} 人` : `未到 ${hall.missing} 人`}
        end={unit && <Button kind='text' size='s' onTap={() => showUnit('')}>看全部单位</Button>}
      >
        <Part what='未到名单' state={state}>
          {({ people, total }) => (
            <>
              <MissingTable people={people} />
              <Pager page={page} pageSize={pageSize} total={total} unit='人' onChange={setPage} />
            </>
          )}
        </Part>
      </Pane>
    </View>
  )
}
