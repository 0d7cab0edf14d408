import { _ } from '../cloudfunctions/_kit/cloud'
import { Collection } from '../cloudfunctions/_kit/collection'
import { missing, reshape, type Migration } from './step'

interface OldRegistration {
  _id: string
  memberId: string
  unitName: string
  answers: object
  payment: object | null
}

/**
 * Until 22 November 2026 staff could not approve, offer, house, invoice or certify anybody, a place did not say which
 * unit it counts among, and activities had no questions of their own. The unit is the one whose name the place has; where
 * no unit is called so any more, the person's.
 */
export const registrationsPlaces: Migration = {
  version: 3,
  what: '席位记在单位名下，可以递补、排房、开票、发证书',
  steps: [
    reshape<OldRegistration, ReadonlyMap<string, string>>({
      collection: 'registrations',
      older: { told: missing },
      lookUp: unitsOf,
      change: ({ _id, answers, payment }, unitIds) => ({
        offerUntil: null,
        unitId: unitIds.get(_id) ?? '',
        answers: _.set({ ...answers, questions: {}, certificate: '' }),
        enteredBy: null,
        teamId: null,
        payment: payment && _.set({ ...payment, voucher: '' }),
        voucher: null,
        invoice: null,
        roomNumber: '',
        note: '',
        certificate: null,
        told: [],
      }),
    }),
  ],
}

/** Unit ids by registration. */
async function unitsOf(page: readonly OldRegistration[]): Promise<ReadonlyMap<string, string>> {
  const [members, units] = await Promise.all([
    new Collection<{ _id: string; unitId: string }>('members').query({ _id: _.in(page.map(({ memberId }) => memberId)) }, { limit: 1_000, fields: ['unitId'] }),
    new Collection<{ _id: string; name: string }>('units').query({ name: _.in(page.map(({ unitName }) => unitName)) }, { limit: 1_000, fields: ['name'] }),
  ])
  const named = new Map(units.map(({ _id, name }) => [name, _id]))
  const present = new Map(members.map(({ _id, unitId }) => [_id, unitId]))
  return new Map(page.flatMap(({ _id, unitName, memberId }) => {
    const unitId = named.get(unitName) ?? present.get(memberId)
    return unitId ? [[_id, unitId] as const] : []
  }))
}
