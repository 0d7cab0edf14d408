import { commission } from '../../shared/contract/commission'
import { deadline as deadlineWords } from '../../shared/domain/instant'
import { _ } from '../_kit/cloud'
import { idFor } from '../_kit/ids'
import { notice } from '../_kit/notice'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'

export const offer = useCase(commission.calls.offer, async ({ db, now, caller, requestId, trail }, { to, deadline, subject, ...order }) => {
  if (deadline <= now.getTime()) return { outcome: 'refused', reason: 'too-late' }
  const asked = to === 'all' ? null : [...new Set(to)]
  const officers = await readAll(db.members, { roles: 'officer', standing: 'confirmed', ...(asked && { _id: _.in(asked) }) })
  if (officers.length < (asked?.length ?? 1)) return { outcome: 'refused', reason: 'no-such-officer' }

  const id = idFor(caller._id, requestId)
  const until = deadlineWords(deadline)
  // Inserted once: a repeat finds the id taken, which is as good.
  await db.commissions.insert({
    _id: id,
    ...order,
    subject,
    deadline: new Date(deadline),
    left: order.pieces,
    status: 'open',
    everyone: asked === null,
    offered: officers.length,
    invited: asked ? officers.map(({ _id: memberId, name, unitName }) => ({ memberId, name, unitName })) : [],
    accepted: [],
    declined: [],
    reminded: [],
    madeBy: caller.name,
    madeAt: now,
    closedAt: null,
    closedWhy: '',
    revision: 0,
    notices: officers.map(({ _id }) => notice('commission-offered', _id, { subject, until }, { now, requestId })),
    history: [trail('offered')],
    requestId,
  })
  return { outcome: 'saved', id }
})
