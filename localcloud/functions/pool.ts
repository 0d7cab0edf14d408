import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CloudError } from '../errors'
import { NO_CONFIG, readFunctionConfig, type FunctionConfig } from './config'
import { callContext, callEnvironment, type Caller } from './context'
import { Fleet, type FleetLimits } from './fleet'
import { Instance } from './instance'
import { FunctionLog } from './log'

/** What goes into a function and comes out of it at most, bytes. */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024

const DEFAULT_LIMITS: FleetLimits = { maxInstances: 4, maxWaiting: 1000, waitMs: 60_000 }

export interface PoolOptions {
  functionsDir: string
  dataDir: string
  environment: Record<string, string>
  /** Values that no log may show. */
  secrets: readonly string[]
  clock: { shared: SharedArrayBuffer; now(): number }
  envId: string
  appId: string
  limits?: Partial<FleetLimits>
}

interface Deployed {
  stamp: string
  entry: string
  config: FunctionConfig
  fleet: Fleet
}

/** All functions of a folder, as they are on disk at each call. */
export class FunctionPool {
  private readonly deployed = new Map<string, Deployed>()
  private readonly logs = new Map<string, FunctionLog>()
  private stopped = false

  constructor(private readonly options: PoolOptions) {}

  /**
   * Runs a function once.
   * @param event JSON
   * @returns what it returned, as JSON
   * @throws FUNCTION_NOT_FOUND, EXCEED_REQUEST_SIZE_LIMIT, and what `Fleet.take` and `Instance.run` throw
   */
  async invoke(name: string, event: string, caller: Caller, requestId: string = randomUUID()): Promise<string> {
    if (Buffer.byteLength(event) > MAX_PAYLOAD_BYTES) throw tooLarge('the event')
    const { config, fleet } = this.load(name)
    const { timeout: seconds, memorySize: megabytes } = config
    const environment = callEnvironment(caller, requestId, this.options)
    const context = callContext(name, requestId, this.options.envId, { seconds, megabytes }, environment)
    const instance = await fleet.take()
    const started = performance.now()
    try {
      const result = await instance.run({ requestId, event, context, environment })
      if (Buffer.byteLength(result) > MAX_PAYLOAD_BYTES) throw tooLarge('the answer')
      return result
    } finally {
      this.log(name).write(requestId, 'report', `${Math.round(performance.now() - started)} ms`)
      fleet.giveBack(instance)
    }
  }

  /** The functions that there are, those with a broken config.json too. */
  names(): string[] {
    const { functionsDir } = this.options
    const folders = statSync(functionsDir, { throwIfNoEntry: false }) ? readdirSync(functionsDir).sort() : []
    return folders.filter(name => NAME.test(name) && stampOf(path.join(functionsDir, name, 'index.js')) !== '')
  }

  /** @throws FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL for a broken config.json */
  config(name: string): FunctionConfig {
    return this.load(name).config
  }

  /** @throws FUNCTION_NOT_FOUND for one that is not deployed and never wrote anything */
  log(name: string): FunctionLog {
    const known = this.logs.get(name)
    if (known) return known
    if (!this.names().includes(name)) throw notFound(name)
    const log = new FunctionLog(this.options.dataDir, name, this.options)
    this.logs.set(name, log)
    return log
  }

  stop(): void {
    this.stopped = true
    for (const { fleet } of this.deployed.values()) fleet.stop()
    this.deployed.clear()
  }

  private load(name: string): Deployed {
    if (this.stopped) throw stopping()
    const folder = path.join(this.options.functionsDir, name)
    const entry = path.join(folder, 'index.js')
    const configFile = path.join(folder, 'config.json')
    const stamp = NAME.test(name) ? [entry, configFile].map(stampOf).join() : ','
    if (stamp.startsWith(',')) throw notFound(name)
    const known = this.deployed.get(name)
    if (known?.stamp === stamp) return known
    const config = stamp.endsWith(',') ? NO_CONFIG : readFunctionConfig(configFile)
    for (const problem of config.problems) this.warn(name, problem)
    const limits = { ...DEFAULT_LIMITS, ...this.options.limits, ...(config.maxInstances && { maxInstances: config.maxInstances }) }
    // What waits for the old bundle gets an instance of the new one.
    known?.fleet.renew()
    const fleet = known?.fleet ?? new Fleet(limits, () => this.start(name), ({ stamp }) => stamp === this.deployed.get(name)?.stamp)
    fleet.limits = limits
    const deployed = { stamp, entry, config, fleet }
    this.deployed.set(name, deployed)
    return deployed
  }

  private start(name: string): Instance {
    const deployed = this.deployed.get(name)
    if (!deployed) throw stopping()
    const { stamp, entry, config } = deployed
    const { environment, clock } = this.options
    return new Instance({
      stamp,
      entry,
      environment: { ...environment, ...config.envVariables, SCF_FUNCTIONNAME: name },
      clock: clock.shared,
      seconds: config.timeout,
      megabytes: config.memorySize,
      log: this.log(name),
    })
  }

  private warn(name: string, problem: string): void {
    console.error(`function ${name}: ${problem}`)
    this.log(name).write('-', 'warn', problem)
  }
}

const NAME = /^[A-Za-z][\w-]{0,59}$/

const notFound = (name: string) => new CloudError('FUNCTION_NOT_FOUND', `the function ${name} does not exist`, 404)

const stopping = () => new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the cloud is stopping', 503)

const tooLarge = (what: string) =>
  new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `${what} is larger than ${MAX_PAYLOAD_BYTES} bytes`, 413)

/** What tells whether a file is still the same; empty when there is none. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : ''
}
