import { readFileSync } from 'node:fs'
import { CloudError } from '../errors'
import { parseCron, type Cron } from './cron'

export interface Trigger {
  name: string
  /** As it is written in config.json. */
  config: string
  cron: Cron
}

/** `config.json` beside a function's `index.js`. */
export interface FunctionConfig {
  /** seconds; the platform gives 3 unless told otherwise */
  timeout: number
  /** MB */
  memorySize: number
  /** How many instances there may be at once; for the local cloud alone. */
  maxInstances?: number
  envVariables: Record<string, string>
  triggers: Trigger[]
  /** What is wrong with triggers that were left out. */
  problems: string[]
}

export const NO_CONFIG: FunctionConfig = { timeout: 3, memorySize: 256, envVariables: {}, triggers: [], problems: [] }

/** @throws FUNCTIONS_EXECUTE_FAIL, naming the file, for one that could not be deployed; a bad trigger is a problem alone */
export function readFunctionConfig(file: string): FunctionConfig {
  const { timeout = NO_CONFIG.timeout, memorySize = NO_CONFIG.memorySize, maxInstances, envVariables = {}, triggers = [] } = readFields(file)
  const wrong = (what: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', `${file}: ${what}`, 500)
  if (!isPositive(timeout)) throw wrong('timeout must be a number of seconds')
  if (!isPositive(memorySize)) throw wrong('memorySize must be a number of MB')
  if (maxInstances !== undefined && !(Number.isInteger(maxInstances) && isPositive(maxInstances))) throw wrong('maxInstances must be a whole number')
  if (!isTexts(envVariables)) throw wrong('envVariables must be texts')
  if (!Array.isArray(triggers)) throw wrong('triggers must be a list')
  return { timeout, memorySize, maxInstances, envVariables, ...readTriggers(triggers) }
}

function readFields(file: string): Record<string, unknown> {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as unknown
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Answered below, as any other text that is no object.
  }
  throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `${file} is not a JSON object`, 500)
}

function readTriggers(list: readonly unknown[]): { triggers: Trigger[]; problems: string[] } {
  const triggers: Trigger[] = []
  const problems: string[] = []
  for (const item of list) {
    const { name, type, config } = (item ?? {}) as Record<string, unknown>
    try {
      if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,59}$/.test(name)) throw new Error('needs a name of letters, digits, - and _')
      if (triggers.some(other => other.name === name)) throw new Error('has the name of another')
      if (type !== 'timer') throw new Error('must be of type timer')
      if (typeof config !== 'string') throw new Error('needs its cron expression as config')
      triggers.push({ name, config, cron: parseCron(config) })
    } catch (error) {
      problems.push(`trigger ${String(name)}: ${(error as Error).message}`)
    }
  }
  return { triggers, problems }
}

const isPositive = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every(one => typeof one === 'string')
