import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { VSteps } from '../../components/steps/v-steps'

/** Done by whoever deploys, never on a phone. */
export function HowToRestore() {
  return (
    <>
      <Pane title='要恢复的时候' pad>
        <VSteps
          plain
          steps={[
            { title: '找到部署的人', detail: '恢复在电脑上做，手机上不能，备份文件也不从手机出去。' },
            { title: '备一个空环境', detail: '建好集合和索引，先不开定时器。' },
            { title: '先核对', detail: 'npm run restore -- 备份位置，只查不写：密钥、每个文件、每条记录。' },
            { title: '再写入', detail: '加上 --apply。中途断了，再运行一次会接着做，做完逐条核对。' },
          ]}
        />
      </Pane>
      <Pane title='平时要做的'>
        <Row icon='lock' title='把密钥另外存好' detail='BACKUP_KEY 和 DATA_KEY、PASS_SIGNING_KEY 缺一不可，丢了谁也打不开备份。' />
        <Row icon='download' title='每月存一份到别处' detail='npm run backup -- --to 文件夹，存出来仍是加密的。' />
        <Row icon='picture' title='上传的图片和文件不在里面' detail='备份的是全部记录，图片和文件仍在云存储里。' />
      </Pane>
    </>
  )
}
