import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.enrolment.calls.remindHeadCount, {
  given: async world => {
    const [told, silent] = [await world.unit(), await world.unit()]
    const activity = await world.activity({
      headCountDue: world.now() + 3_600_000,
      eligibility: { grades: [], unitIds: [told.id, silent.id], roles: [], certificate: null },
    })
    const contact = await world.member({ contact: true, unit: silent })
    await world.done(contracts.enrolment.calls.tellHeadCount, await world.member({ contact: true, unit: told }), { activityId: activity.id, count: 1 })
    return { activity, contact, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity }) => ({ activityId: activity.id }),
  answers: output => expect(output).toEqual({ outcome: 'reminded', units: 1, people: 1 }),
  holds: async (world, { activity, contact }) => {
    const [reminder] = await world.look('headcounts', { _id: activity.id })
    expect(reminder).toMatchObject({ notices: [{ to: contact.id, kind: 'head-count-due', words: { activityId: activity.id } }] })
  },
})
