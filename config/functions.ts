import { contracts } from '../shared/contract'

/** Seconds and megabytes, as CloudBase counts them; timers are seven-field cron in UTC+8. */
export interface FunctionConfig {
  timeout: number
  memorySize: number
  runtime: 'Nodejs20.19'
  triggers: { name: string; type: 'timer'; config: string }[]
}

const usual: FunctionConfig = { timeout: 10, memorySize: 256, runtime: 'Nodejs20.19', triggers: [] }

/** One function a bounded context; the contract says which there are. */
export const functions: Record<string, FunctionConfig> = {
  ...Object.fromEntries(Object.keys(contracts).map(name => [name, usual])),
  // A statement reads a whole quarter.
  remuneration: { ...usual, timeout: 20 },
}
