import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Settings } from '../../../shared/contract/association'
import { subscribeTemplates, templateKeys, type TemplateKey } from '../../../shared/domain/subscribe-templates'
import { templateProblems, type TemplateChoice } from '../../../shared/domain/template-choice'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { Note } from '../../components/note/note'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { useSavePart } from '../settings/use-save-part'
import { TemplateCard } from './template-card'
import './templates.css'

const frame = { title: '微信消息模板', what: '消息模板', roles: ['admin'], current: deskRoutes.settings } as const

/** Which of WeChat's templates bring word to phones; what is left empty is as the deployment has it. */
export default function TemplatesPage() {
  const state = useCall(cloud.association.settings, {})
  if (!state.data || state.error?.code === 'FORBIDDEN') return <DeskFrame {...frame} state={state} />
  return <Choices key={state.data.templates.revision} settings={state.data} reload={state.reload} />
}

function Choices({ settings, reload }: { settings: Settings; reload: () => void }) {
  const { value, revision } = settings.templates
  const [choices, setChoices] = useState(value)
  const save = useSavePart(reload)
  const wide = useWide()
  const problems = templateProblems(choices)
  const change = (key: TemplateKey, part: Partial<TemplateChoice>) =>
    setChoices(earlier => ({ ...earlier, [key]: { ...earlier[key], ...part } }) as typeof earlier)

  const unchanged = JSON.stringify(choices) === JSON.stringify(value)
  const off = problems.length > 0 ? '有模板填得不对，看标出的几项' : unchanged ? '还没有改动' : undefined
  const main = (
    <Button kind='primary' size={wide ? 's' : undefined} block={!wide} off={off} onTap={() => save({ part: 'templates', revision, value: choices })}>
      保存，以后照此发送
    </Button>
  )
  return (
    <DeskFrame {...frame} actions={wide && main} bar={!wide && <Bar>{main}</Bar>}>
      <Note>模板在微信公众平台的“订阅消息”里选用，把模板编号和各项的名字照抄过来。没有模板也不要紧，消息都在小程序的“消息”里。</Note>
      <View className='templates'>
        {templateKeys.map(key => (
          <TemplateCard
            key={key}
            of={key}
            template={subscribeTemplates[key]}
            choice={choices[key]}
            deployed={settings.deployed.includes(key)}
            problems={problems.filter(each => each.key === key)}
            onChange={part => change(key, part)}
          />
        ))}
      </View>
    </DeskFrame>
  )
}
