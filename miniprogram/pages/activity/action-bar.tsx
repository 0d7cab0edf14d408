import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { open, showActivities, urls } from '../routes'
import { call } from './details'
import type { Standing } from './standing'

interface ActionBarProps {
  id: string
  contactPhone: string
  act: Standing['act']
  member: boolean
}

/** Whom to ask, and the one thing to do: register, show the pass, or look elsewhere. */
export function ActionBar({ id, contactPhone, act, member }: ActionBarProps) {
  function go(kind: 'register' | 'pass') {
    if (kind === 'pass') return open(urls.pass(id))
    open(member ? urls.register(id) : urls.join(urls.register(id)))
  }
  return (
    <Bar>
      {contactPhone && (
        <Button icon='phone' onTap={() => call(contactPhone)}>
          咨询
        </Button>
      )}
      {act ? (
        <Button block kind='primary' icon={act.kind === 'pass' ? 'qr' : undefined} onTap={() => go(act.kind)}>
          {act.label}
        </Button>
      ) : (
        <Button block onTap={showActivities}>
          看看其他活动
        </Button>
      )}
    </Bar>
  )
}
