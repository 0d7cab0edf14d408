import { dayAndTime } from '../../../shared/domain/instant'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import type { History } from './history'

/** What the page said before: a tap puts it into the form, to be published again or taken from. */
export function Versions({ history: { versions, began }, onTake }: { history: History; onTake: (text: string) => void }) {
  return (
    <Pane title='以前的版本'>
      {versions.map(({ text, version, at, by, why }, i) => (
        <Row
          key={at}
          top
          title={dayAndTime(at)}
          detail={[by, why, version && `版本 ${version}`].filter(Boolean).join('，')}
          end={i === 0 ? '现在' : '取用'}
          chevron={false}
          onTap={() => onTake(text)}
        />
      ))}
      <Row top title='通用文字' detail='协会还没有自己的文字时用' end={versions.length === 0 ? '现在' : '取用'} chevron={false} onTap={() => onTake(began)} />
    </Pane>
  )
}
