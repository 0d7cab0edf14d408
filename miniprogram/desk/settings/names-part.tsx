import { Image } from '@tarojs/components'
import { useState } from 'react'

import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { NamesSheet } from './names-sheet'
import { Told } from './told'
import type { SettingsProps } from './settings-props'
import './settings.css'

/** What the association is called, and its logo. */
export function NamesPart({ settings, reload }: SettingsProps) {
  const [editing, setEditing] = useState(false)
  const { name, shortName } = settings.names.value
  return (
    <Pane title='协会' end={<Button kind='text' size='s' onTap={() => setEditing(true)}>修改名称</Button>}>
      <Row name='全称'><Told>{name}</Told></Row>
      <Row name='简称'><Told none='首页写“行协通”'>{shortName}</Told></Row>
      <Row name='标志'>{settings.logoUrl ? <Image className='settings-logo' src={settings.logoUrl} mode='aspectFit' /> : <Told>{''}</Told>}</Row>
      {editing && <NamesSheet settings={settings} reload={reload} onClose={() => setEditing(false)} />}
    </Pane>
  )
}
