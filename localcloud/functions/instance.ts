import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { CloudError } from '../errors'
import type { FunctionLog } from './log'

export interface InstanceOptions {
  /** Tells the bundle from its other versions. */
  stamp: string
  /** The bundle's `index.js`. */
  entry: string
  environment: Record<string, string>
  clock: SharedArrayBuffer
  seconds: number
  megabytes: number
  log: FunctionLog
}

export interface Call {
  requestId: string
  /** JSON */
  event: string
  context: object
  environment: Record<string, string>
}

type Message =
  | { type: 'ready' }
  | { type: 'done'; text: string }
  | { type: 'failed'; message: string }
  | { type: 'memory' }
  | { type: 'log'; level: string; text: string }

/** How long loading a bundle may take, ms; the platform does not count it as running time either. */
const LOAD_MS = 30_000

const executeFailed = (message: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', message, 500)
const memoryExceeded = () => new CloudError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', 'the function used more memory than it may', 500)

/** One instance of a function: its bundle loaded in a worker of its own. Handles one event at a time. */
export class Instance {
  private readonly worker: Worker
  private readonly ready: Promise<void>
  private settle: { resolve: (text: string) => void; reject: (error: Error) => void } | undefined
  private requestId = '-'
  dead = false

  constructor(private readonly options: InstanceOptions) {
    this.worker = new Worker(path.join(__dirname, 'worker.cjs'), {
      workerData: { entry: options.entry, clock: options.clock, megabytes: options.megabytes },
      env: options.environment,
      resourceLimits: { maxOldGenerationSizeMb: options.megabytes },
      stdout: true,
      stderr: true,
      execArgv: []
    })
    this.worker.unref()
    this.worker.stdout.on('data', (chunk: Buffer) => this.print('log', String(chunk)))
    this.worker.stderr.on('data', (chunk: Buffer) => this.print('error', String(chunk)))
    this.ready = new Promise(resolve => {
      this.worker.on('message', (message: Message) => (message.type === 'ready' ? resolve() : this.receive(message)))
      this.worker.on('error', (error: unknown) => this.die(thrown(error)))
      this.worker.on('exit', code => {
        this.die(executeFailed(`the function's process exited with code ${code}`))
        resolve()
      })
    })
  }

  /**
   * Hands one event to the function. Gives what it returned, as JSON.
   * @throws FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED, FUNCTIONS_MEMORY_LIMIT_EXCEEDED
   */
  async run(call: Call): Promise<string> {
    this.requestId = call.requestId
    const result = new Promise<string>((resolve, reject) => (this.settle = { resolve, reject }))
    let timer = setTimeout(() => this.outOfTime(LOAD_MS / 1000), LOAD_MS)
    try {
      // Whichever comes first: the bundle is loaded, or the instance died and `result` has failed.
      await Promise.race([this.ready, result])
      clearTimeout(timer)
      timer = setTimeout(() => this.outOfTime(this.options.seconds), this.options.seconds * 1000)
      this.worker.postMessage({ event: call.event, context: call.context, environment: call.environment })
      return await result
    } finally {
      clearTimeout(timer)
      this.settle = undefined
    }
  }

  get stamp(): string {
    return this.options.stamp
  }

  stop(): void {
    this.dead = true
    void this.worker.terminate()
  }

  private receive(message: Message): void {
    if (message.type === 'log') this.print(message.level, message.text)
    else if (message.type === 'memory') this.end(memoryExceeded())
    else if (message.type === 'done') this.settle?.resolve(message.text)
    else if (message.type === 'failed') this.settle?.reject(executeFailed(message.message))
  }

  private outOfTime(seconds: number): void {
    this.end(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`, 504))
  }

  private end(error: CloudError): void {
    this.die(error)
    this.stop()
  }

  private die(error: CloudError): void {
    this.dead = true
    if (this.settle) this.print('error', `${error.code} ${error.message}`)
    this.settle?.reject(error)
  }

  private print(level: string, text: string): void {
    this.options.log.write(this.requestId, level, text)
  }
}

/** What ended a worker; a function may throw anything. */
function thrown(error: unknown): CloudError {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? memoryExceeded() : executeFailed(String(message ?? error))
}
