import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Settings } from '../../../shared/contract/association'
import { subscribeTemplates, templateKeys, type TemplateKey } from '../../../shared/domain/subscribe-templates'
import { templateProblems, type TemplateChoice, type TemplateProblem } from '../../../shared/domain/template-choice'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { Bar } from '../../components/bar/bar'
import { Note } from '../../components/note/note'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { useSavePart } from '../settings/use-save-part'
import { TemplateCard } from './template-card'
import './templates.css'

/** Which of WeChat's templates bring word to phones; what is left empty is as the deployment has it. */
export default function TemplatesPage() {
  const state = useCall(cloud.association.settings, {})
  return (
    <DeskFrame title='微信消息模板' what='消息模板' roles={['admin']} current={deskRoutes.settings} state={state}>
      {settings => <Choices key={settings.templates.revision} settings={settings} reload={state.reload} />}
    </DeskFrame>
  )
}

function Choices({ settings, reload }: { settings: Settings; reload: () => void }) {
  const { value, revision } = settings.templates
  const [choices, setChoices] = useState(value)
  const save = useSavePart(reload)
  const problems = templateProblems(choices)
  const change = (key: TemplateKey, part: Partial<TemplateChoice>) =>
    setChoices(earlier => ({ ...earlier, [key]: { ...earlier[key], ...part } }) as typeof earlier)

  return (
    <>
      <Note>模板在微信公众平台的“订阅消息”里选用，把模板编号和各项的名字照抄过来。没有模板也不要紧，消息都在小程序的“消息”里。</Note>
      <View className='templates'>
        {templateKeys.map(key => (
          <TemplateCard
            key={key}
            of={key}
            template={subscribeTemplates[key]}
            choice={choices[key]}
            deployed={settings.deployed.includes(key)}
            problems={problems.filter((each): each is TemplateProblem => each.key === key)}
            onChange={part => change(key, part)}
          />
        ))}
      </View>
      <Bar plain>
        <Button
          kind='primary'
          block
          off={problems.length > 0 ? '有模板填得不对，看标出的几项' : JSON.stringify(choices) === JSON.stringify(value) ? '还没有改动' : undefined}
          onTap={() => save({ part: 'templates', revision, value: choices })}
        >
          保存，以后的消息照此发
        </Button>
      </Bar>
    </>
  )
}
