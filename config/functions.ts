import { contracts } from '../shared/contract'

/** Seconds and megabytes, as CloudBase counts them; timers are seven-field cron in UTC+8. */
export interface FunctionConfig {
  timeout: number
  memorySize: number
  runtime: 'Nodejs20.19'
  triggers: { name: string; type: 'timer'; config: string }[]
  /** What the function may ask of WeChat's open API; the platform refuses the rest. */
  permissions: { openapi: string[] }
}

const usual: FunctionConfig = { timeout: 10, memorySize: 256, runtime: 'Nodejs20.19', triggers: [], permissions: { openapi: [] } }

/** One function a bounded context; the contract says which there are. */
export const functions: Record<string, FunctionConfig> = {
  ...Object.fromEntries(Object.keys(contracts).map(name => [name, usual])),
  // An import writes three hundred units and their contacts in one transaction.
  unit: { ...usual, timeout: 20 },
  // Three hundred people, each with a registration, go in within one transaction.
  enrolment: { ...usual, timeout: 20 },
  // The attendance record of two thousand people holds every scan of theirs; a list of ten thousand is sealed one by one.
  checkin: { ...usual, timeout: 30 },
  member: { ...usual, permissions: { openapi: ['phonenumber.getPhoneNumber'] } },
  // Every minute it takes back what was not confirmed, mends counters and tells people what activities announce.
  registration: { ...usual, timeout: 30, triggers: [{ name: 'tend', type: 'timer', config: '0 * * * * * *' }] },
  // Fifty people are decided on in a transaction each.
  roster: { ...usual, timeout: 20 },
  // Every minute it delivers what changes left to be told; WeChat takes its time over each message.
  message: {
    ...usual,
    timeout: 50,
    triggers: [{ name: 'deliver', type: 'timer', config: '0 * * * * * *' }],
    permissions: { openapi: ['subscribeMessage.send'] },
  },
  // Who leaves may have many records to be cleared; at night, what was sealed with an older key is sealed anew.
  privacy: { ...usual, timeout: 20, triggers: [{ name: 'reseal', type: 'timer', config: '0 40 3 * * * *' }] },
  // Every minute it publishes what is due: an issue of a hundred articles is as many writes in one transaction. Printing reads its pictures.
  bulletin: { ...usual, timeout: 50, memorySize: 512, triggers: [{ name: 'publish-due', type: 'timer', config: '0 * * * * * *' }] },
  // A Word file of 20 MB is in memory while its pictures are kept one by one.
  newsroom: { ...usual, timeout: 20, memorySize: 512, permissions: { openapi: ['security.msgSecCheck'] } },
  // In the morning it reminds of deadlines that come near.
  commission: { ...usual, timeout: 20, triggers: [{ name: 'remind', type: 'timer', config: '0 0 9 * * * *' }] },
  // A year is priced twice, to compare.
  policy: { ...usual, timeout: 60, memorySize: 512 },
  // A statement reads a whole quarter and writes a line a person; in the morning of a new one it makes the last one's draft.
  remuneration: { ...usual, timeout: 60, memorySize: 512, triggers: [{ name: 'prepare', type: 'timer', config: '0 0 8 * * * *' }] },
  // The last signature under a statement tells everybody who is paid by it.
  signing: { ...usual, timeout: 20 },
  payment: { ...usual, timeout: 20 },
  // A workbook of ten thousand pieces, or of five hundred signatures, is in memory while it is written.
  papers: { ...usual, timeout: 60, memorySize: 512 },
  // Nine vouchers of 5 MB are looked into at once.
  expense: { ...usual, timeout: 20 },
  // A year's bills of a thousand units are made in one transaction; in the morning it reminds units of what is due.
  dues: { ...usual, timeout: 20, triggers: [{ name: 'remind', type: 'timer', config: '0 10 9 * * * *' }] },
  // A workbook of five hundred rows is in memory while it is read; twenty rows are booked in a transaction each.
  bank: { ...usual, timeout: 30, memorySize: 512 },
  // Two years are read, a thousand articles at a time.
  annual: { ...usual, timeout: 20 },
  // At night it takes away sessions that have long been over.
  session: { ...usual, triggers: [{ name: 'clear', type: 'timer', config: '0 20 4 * * * *' }] },
  // Clearing the sample takes whole collections away.
  association: { ...usual, timeout: 60 },
  // Every minute it carries on with a backup that is under way, for two thirds of its time; a part of it is in memory.
  backup: { ...usual, timeout: 60, memorySize: 512, triggers: [{ name: 'tend', type: 'timer', config: '0 * * * * * *' }] },
}
