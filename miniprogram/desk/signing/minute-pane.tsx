import { openFile } from '../../cloud/open-file'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import type { PaperAnswer } from './words'

interface MinutePaneProps {
  paper: PaperAnswer
  onAttach: () => void
}

/** The standing council's decision, where the amount asks for one. */
export function MinutePane({ paper: { signoff: { council, minute }, minuteFile, mayAttachMinute }, onAttach }: MinutePaneProps) {
  if (!council) return null
  const see = () => void openFile(minuteFile!.url, minuteFile!.isPicture).catch(() => toast('没有打开，再点一次', 'alert'))
  return (
    <Pane title='常务理事会决定' end={minute && mayAttachMinute && <Button kind='text' size='s' onTap={onAttach}>换一份</Button>}>
      {minute && <Row name='会议'>{`${minute.meeting}，${minute.heldOn}`}</Row>}
      {minute && <Row name='附上'>{minute.by}</Row>}
      {minuteFile && <Row icon='doc' title='会议纪要' end='查看' onTap={see} />}
      {minute && !minuteFile && <Row icon='alert' title='纪要文件不在了' detail='联系附上的人再传一次' />}
      {!minute && (
        <Row
          icon='doc'
          title='还没有会议纪要'
          detail='满这个金额要会议先同意，附上纪要才能签'
          end={<Words tone='warn'>待补</Words>}
        />
      )}
    </Pane>
  )
}
