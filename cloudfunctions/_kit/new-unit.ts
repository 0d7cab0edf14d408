import type { HistoryEntry, UnitDocument } from './documents'

type Given = Pick<UnitDocument, 'name' | 'creditCode' | 'grade' | 'region' | 'address'> & { term: string }

/** A member unit's record as it begins, with the line of who entered it. */
export const newUnit = (id: string, { term, ...data }: Given, entry: HistoryEntry): UnitDocument => ({
  _id: id,
  ...data,
  codeKey: data.creditCode || id,
  state: 'member',
  grades: [{ grade: data.grade, term, from: entry.at, by: entry.byName }],
  invoice: null,
  officers: [],
  application: null,
  revision: 0,
  history: [entry],
  requestId: entry.requestId,
})
