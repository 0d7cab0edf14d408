import { Stat, Stats } from '../../components/stat/stat'
import { Money } from '../../components/money/money'
import { open, urls } from '../routes'
import type { Mine } from './use-mine'

/** The numbers that a person looks for, each leading to what it counts. */
export function Figures({ passes, earnings }: Mine) {
  return (
    <Stats>
      <Stat name='入场码' value={passes} unit='张' onTap={() => open(urls.passes)} />
      {earnings && <Stat name='本季刊发' value={earnings.pieces} unit='篇' onTap={() => open(urls.myArticles)} />}
      {earnings && (
        <Stat
          name='税前稿酬'
          tone='money'
          value={<Money fen={earnings.gross} unit={null} />}
          unit='元'
          onTap={() => open(urls.myEarnings)}
        />
      )}
    </Stats>
  )
}
