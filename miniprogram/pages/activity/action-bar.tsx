import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { useConfirm } from '../own-place/use-confirm'
import { open, showActivities, urls } from '../routes'
import { call } from './open-outside'
import type { Standing } from './standing'

interface ActionBarProps {
  id: string
  contactPhone: string
  act: Standing['act']
  member: boolean
  onConfirmed: () => void
}

/** Whom to ask, and the one thing to do: register, take the offered place, show the pass, or look elsewhere. */
export function ActionBar({ id, contactPhone, act, member, onConfirmed }: ActionBarProps) {
  const confirm = useConfirm(onConfirmed)
  const openAsMember = (url: string) => open(member ? url : urls.join(url))
  const acts = {
    register: () => openAsMember(urls.register(id)),
    team: () => openAsMember(urls.team(id)),
    pass: () => open(urls.pass(id)),
    confirm: () => confirm(id),
  }
  return (
    <Bar>
      {contactPhone && (
        <Button icon='phone' onTap={() => call(contactPhone)}>
          咨询
        </Button>
      )}
      {act ? (
        <Button block kind='primary' icon={act.kind === 'pass' ? 'qr' : undefined} onTap={acts[act.kind]}>
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
