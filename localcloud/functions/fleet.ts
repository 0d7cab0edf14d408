import { CloudError } from '../errors'
import type { Instance } from './instance'

export interface FleetLimits {
  maxInstances: number
  /** Calls that may wait for an instance. */
  maxWaiting: number
  /** How long each of them waits, ms of the machine's time. */
  waitMs: number
}

/** An instance that had nothing to do for so long is given up, ms. */
const IDLE_MS = 5 * 60_000

interface Waiting {
  resolve: (instance: Instance) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

/** The instances of one function: made as calls come, kept warm, replaced when the bundle changes or they die. */
export class Fleet {
  private readonly instances = new Set<Instance>()
  private idle: { instance: Instance; timer: NodeJS.Timeout }[] = []
  private waiting: Waiting[] = []

  /** @param start makes an instance of the bundle as it is now */
  constructor(
    public limits: FleetLimits,
    private readonly start: () => Instance,
    private readonly isCurrent: (instance: Instance) => boolean
  ) {}

  /**
   * An instance for one call; hand it back with `giveBack`.
   * @throws FUNCTION_EXCEED_RESOURCE_LIMIT when too many wait, or one has waited too long
   */
  take(): Promise<Instance> {
    for (let warm = this.idle.pop(); warm; warm = this.idle.pop()) {
      clearTimeout(warm.timer)
      if (!warm.instance.dead) return Promise.resolve(warm.instance)
      this.instances.delete(warm.instance)
    }
    if (this.instances.size < this.limits.maxInstances) return Promise.resolve(this.make())
    if (this.waiting.length >= this.limits.maxWaiting) return Promise.reject(busy())
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter(one => one !== waiting)
        reject(busy())
      }, this.limits.waitMs)
      const waiting = { resolve, reject, timer }
      this.waiting.push(waiting)
    })
  }

  giveBack(instance: Instance): void {
    const usable = !instance.dead && this.isCurrent(instance)
    if (!usable) this.drop(instance)
    const next = this.waiting.shift()
    if (next) {
      clearTimeout(next.timer)
      next.resolve(usable ? instance : this.make())
    } else if (usable) {
      const timer = setTimeout(() => {
        this.idle = this.idle.filter(one => one.instance !== instance)
        this.drop(instance)
      }, IDLE_MS)
      timer.unref()
      this.idle.push({ instance, timer })
    }
  }

  /** The bundle has changed: stops what is idle; what is busy is stopped when its call is done. */
  renew(): void {
    for (const { instance, timer } of this.idle) {
      clearTimeout(timer)
      this.drop(instance)
    }
    this.idle = []
  }

  stop(): void {
    this.renew()
    for (const { reject, timer } of this.waiting) {
      clearTimeout(timer)
      reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the cloud is stopping', 503))
    }
    this.waiting = []
    for (const instance of this.instances) instance.stop()
  }

  private make(): Instance {
    const instance = this.start()
    this.instances.add(instance)
    return instance
  }

  private drop(instance: Instance): void {
    this.instances.delete(instance)
    instance.stop()
  }
}

/** The code is of CloudBase's list of errors, the status the one of its functions' service. */
const busy = () => new CloudError('FUNCTION_EXCEED_RESOURCE_LIMIT', 'all instances of the function are busy and too many calls are waiting', 432)
