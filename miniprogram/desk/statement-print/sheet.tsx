import { ScrollView } from '@tarojs/components'

import type { PaperTable } from '../../../shared/contract/papers'
import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan, type Fen } from '../../../shared/domain/money'
import { noteNames } from '../../../shared/domain/paper-table'
import { onPaper } from './on-paper'

/** Of browsers alone: only a real table has its head on every printed page. */
export function Sheet({ association, logo, table }: { association: string; logo: string; table: PaperTable }) {
  const { title, rows, totals, capitals, signers, notes } = table
  return (
    <ScrollView className='print-ground' scrollX>
      <style>{onPaper}</style>
      <div className='print-paper'>
        {association && (
          <div className='print-paper__whose'>
            {logo && <img className='print-paper__logo' src={logo} alt='' />}
            {association}
          </div>
        )}
        <div className='print-paper__title'>{title}</div>
        <table className='print-table'>
          <thead>
            <tr>
              <th className='n'>序号</th>
              <th>姓名</th>
              <th className='print-table__unit'>单位</th>
              <th className='n'>篇数</th>
              <th className='n'>字数</th>
              <th className='n'>应发（元）</th>
              <th className='n'>代扣税（元）</th>
              <th className='n'>实发（元）</th>
              <th>领取方式</th>
              <th className='print-table__sign'>签名</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, name, unitName, pieces, characters, gross, tax, net, way, signature }) => (
              <tr key={number}>
                <td className='n'>{number}</td>
                <td className='print-table__name'>{name}</td>
                <td>{unitName}</td>
                <td className='n'>{pieces}</td>
                <td className='n'>{formatCount(characters)}</td>
                <td className='n'>{exact(gross)}</td>
                <td className='n'>{exact(tax)}</td>
                <td className='n'>{exact(net)}</td>
                <td className='print-table__way'>{way}</td>
                <td className='print-table__sign'>{signature && <img className='print-table__ink' src={`data:image/png;base64,${signature}`} alt={`${name}的签名`} />}</td>
              </tr>
            ))}
            <tr className='print-table__sum'>
              <td />
              <td>合计</td>
              <td>{totals.people} 人</td>
              <td className='n'>{formatCount(totals.pieces)}</td>
              <td className='n'>{formatCount(totals.characters)}</td>
              <td className='n'>{exact(totals.gross)}</td>
              <td className='n'>{exact(totals.tax)}</td>
              <td className='n'>{exact(totals.net)}</td>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
        <div className='print-paper__foot'>
          <div>应发合计（大写）：{capitals.gross}</div>
          <div>实发合计（大写）：{capitals.net}</div>
          <div className='print-paper__signers'>
            {signers.map(({ does, name, when }, i) => (
              <div className='print-paper__signer' key={i}>
                {does}：{name || <span className='print-paper__line' />} {when}
              </div>
            ))}
          </div>
          {notes.map(({ what, name, amount, words }, i) => <div key={i}>{noteNames[what]}：{name}，{exact(amount)} 元，{words}</div>)}
          <div>合写的稿件每人各计一篇，合计按一篇计。</div>
        </div>
      </div>
    </ScrollView>
  )
}

/** On paper an amount always has its cents: nothing can be added behind it. */
const exact = (fen: Fen): string => (fen % 100 === 0 ? `${formatYuan(fen)}.00` : formatYuan(fen))
