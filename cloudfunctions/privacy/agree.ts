import { privacy } from '../../shared/contract/privacy'
import { privacyVersionNow } from '../_kit/association'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

export const agree = useCase(privacy.calls.agree, async ({ db, caller, now, requestId, trail }, { version }) => {
  if (version !== (await privacyVersionNow())) return { outcome: 'refused', reason: 'other-version' }
  // The first agreement counts: a second tap is no later one.
  if (caller.consent?.version === version) return { outcome: 'agreed', at: caller.consent.at.getTime() }

  const agreed = await db.members.changeAndGet(
    { _id: caller._id, 'consent.version': _.neq(version) },
    { consent: _.set({ version, at: now }), requestId, history: _.push([trail('agreed', version)]) },
  )
  const consent = (agreed ?? (await db.members.find(caller._id)))?.consent
  return { outcome: 'agreed', at: (consent?.at ?? now).getTime() }
})
