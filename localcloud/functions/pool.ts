import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { CloudError } from '../errors'
import { callContext, callEnvironment, type Caller } from './context'
import { Instance } from './instance'
import { FunctionLog } from './log'

/** What goes into a function and comes out of it at most, bytes. */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024

const MAX_INSTANCES = 4
/** An instance that had nothing to do for so long is given up, ms. */
const IDLE_MS = 5 * 60_000

/** `config.json` beside a function's `index.js`. */
interface FunctionConfig {
  /** seconds; the platform gives 3 unless told otherwise */
  timeout?: number
  /** MB */
  memorySize?: number
  triggers?: { name: string; type: string; config: string }[]
  envVariables?: Record<string, string>
}

export interface PoolOptions {
  functionsDir: string
  dataDir: string
  environment: Record<string, string>
  clock: { shared: SharedArrayBuffer; now(): number }
  envId: string
  appId: string
}

interface Deployed {
  stamp: string
  entry: string
  config: FunctionConfig
  instances: Set<Instance>
  idle: { instance: Instance; timer: NodeJS.Timeout }[]
  waiting: ((instance: Instance) => void)[]
}

/** All functions of a folder: instances are made as calls come, kept warm, and replaced when a bundle changes. */
export class FunctionPool {
  private readonly deployed = new Map<string, Deployed>()
  private readonly logs = new Map<string, FunctionLog>()

  constructor(private readonly options: PoolOptions) {}

  /**
   * Runs a function once.
   * @param event JSON
   * @returns what it returned, as JSON
   * @throws FUNCTION_NOT_FOUND, EXCEED_REQUEST_SIZE_LIMIT, and what `Instance.run` throws
   */
  async invoke(name: string, event: string, caller: Caller, requestId: string = randomUUID()): Promise<string> {
    if (Buffer.byteLength(event) > MAX_PAYLOAD_BYTES) throw tooLarge('the event')
    const fn = this.load(name)
    const { timeout: seconds = 3, memorySize: megabytes = 256 } = fn.config
    const environment = callEnvironment(caller, requestId, this.options)
    const context = callContext(name, requestId, this.options.envId, { seconds, megabytes }, environment)
    const instance = await this.take(name, fn)
    const started = performance.now()
    try {
      const result = await instance.run({ requestId, event, context, environment })
      if (Buffer.byteLength(result) > MAX_PAYLOAD_BYTES) throw tooLarge('the answer')
      return result
    } finally {
      this.log(name).write(requestId, 'report', `${Math.round(performance.now() - started)} ms`)
      this.giveBack(name, fn, instance)
    }
  }

  /** The timers of a function's config. */
  timers(name: string): { name: string; config: string }[] {
    return (this.load(name).config.triggers ?? []).filter(({ type }) => type === 'timer')
  }

  stop(): void {
    for (const fn of this.deployed.values()) {
      this.retire(fn)
      for (const instance of fn.instances) instance.stop()
    }
    this.deployed.clear()
  }

  private load(name: string): Deployed {
    const folder = path.join(this.options.functionsDir, name)
    const entry = path.join(folder, 'index.js')
    const configFile = path.join(folder, 'config.json')
    const stamp = /^[A-Za-z][\w-]{0,59}$/.test(name) ? [entry, configFile].map(stampOf).join() : ','
    if (stamp.startsWith(',')) throw new CloudError('FUNCTION_NOT_FOUND', `the function ${name} does not exist`, 404)
    const known = this.deployed.get(name)
    if (known?.stamp === stamp) return known
    if (known) this.retire(known)
    const config = stampOf(configFile) === '' ? {} : (JSON.parse(readFileSync(configFile, 'utf8')) as FunctionConfig)
    const fn: Deployed = { stamp, entry, config, instances: new Set(), idle: [], waiting: [] }
    this.deployed.set(name, fn)
    return fn
  }

  private take(name: string, fn: Deployed): Promise<Instance> {
    for (let warm = fn.idle.pop(); warm; warm = fn.idle.pop()) {
      clearTimeout(warm.timer)
      if (!warm.instance.dead) return Promise.resolve(warm.instance)
      fn.instances.delete(warm.instance)
    }
    if (fn.instances.size < MAX_INSTANCES) return Promise.resolve(this.start(name, fn))
    return new Promise((resolve) => fn.waiting.push(resolve))
  }

  private start(name: string, fn: Deployed): Instance {
    const { environment, clock } = this.options
    const instance = new Instance({
      entry: fn.entry,
      environment: { ...environment, ...fn.config.envVariables, SCF_FUNCTIONNAME: name },
      clock: clock.shared,
      seconds: fn.config.timeout ?? 3,
      megabytes: fn.config.memorySize ?? 256,
      log: this.log(name)
    })
    fn.instances.add(instance)
    return instance
  }

  private giveBack(name: string, fn: Deployed, instance: Instance): void {
    const isOld = this.deployed.get(name) !== fn
    if (isOld || instance.dead) {
      fn.instances.delete(instance)
      instance.stop()
      const next = fn.waiting.shift()
      if (next) next(this.start(name, fn))
      return
    }
    const next = fn.waiting.shift()
    if (next) return next(instance)
    const timer = setTimeout(() => this.dropIdle(fn, instance), IDLE_MS)
    timer.unref()
    fn.idle.push({ instance, timer })
  }

  private dropIdle(fn: Deployed, instance: Instance): void {
    fn.idle = fn.idle.filter((one) => one.instance !== instance)
    fn.instances.delete(instance)
    instance.stop()
  }

  /** Stops what is idle; what is busy is stopped when its call is done. */
  private retire(fn: Deployed): void {
    for (const { instance, timer } of fn.idle) {
      clearTimeout(timer)
      fn.instances.delete(instance)
      instance.stop()
    }
    fn.idle = []
  }

  private log(name: string): FunctionLog {
    const log = this.logs.get(name) ?? new FunctionLog(this.options.dataDir, name, this.options.clock.now)
    this.logs.set(name, log)
    return log
  }
}

const tooLarge = (what: string) =>
  new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `${what} is larger than ${MAX_PAYLOAD_BYTES} bytes`, 413)

/** What tells whether a file is still the same; empty when there is none. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : ''
}
