// Runs inside a worker thread, before and around a function's own bundle. Plain JavaScript: no loader is there yet.
'use strict'
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')
const { getHeapStatistics } = require('node:v8')
const { compileFromCache } = require('./code-cache.cjs')

/** What one call may print, characters; the rest is left out. */
const MAX_PRINTED = 1024 * 1024
let printed = 0

followClock(new Float64Array(workerData.clock))
redirectConsole()

const keepCompiled = compileFromCache(workerData.entry)
let main
let loadError
try {
  main = require(workerData.entry).main
} catch (error) {
  loadError = error
}
parentPort.postMessage({ type: 'ready' })

/** Keys of the environment that the call before has set. */
let callKeys = []

parentPort.on('message', async ({ event, context, environment }) => {
  printed = 0
  const rest = watchMemory(workerData.megabytes * 1024 * 1024)
  for (const key of callKeys) delete process.env[key]
  callKeys = Object.keys(environment)
  Object.assign(process.env, environment)
  try {
    if (loadError) throw loadError
    if (typeof main !== 'function') throw new Error('index.js exports no main')
    const result = await main(JSON.parse(event), context)
    parentPort.postMessage({ type: 'done', text: JSON.stringify(result) ?? 'null' })
    keepCompiled()
  } catch (error) {
    console.error(error)
    parentPort.postMessage({ type: 'failed', message: String((error && error.message) || error) })
  } finally {
    rest()
  }
})

/** `Date` tells the cloud's time, which tests can move; timers keep to the machine's. */
function followClock(offset) {
  const RealDate = Date
  const now = () => RealDate.now() + offset[0]
  function CloudDate(...args) {
    if (!new.target) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target === CloudDate ? RealDate : new.target)
  }
  CloudDate.prototype = RealDate.prototype
  CloudDate.now = () => Math.floor(now())
  CloudDate.parse = RealDate.parse
  CloudDate.UTC = RealDate.UTC
  Object.defineProperty(CloudDate, 'name', { value: 'Date' })
  Object.defineProperty(CloudDate, 'length', { value: 7 })
  RealDate.prototype.constructor = CloudDate
  globalThis.Date = CloudDate
}

function redirectConsole() {
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    console[level] = (...args) => print(level, format(...args))
  }
}

function print(level, text) {
  if (printed > MAX_PRINTED) return
  printed += text.length
  const left = printed > MAX_PRINTED
  parentPort.postMessage({ type: 'log', level, text: left ? `${text.slice(0, 1000)} ... (printed too much; the rest is left out)` : text })
}

/**
 * Ends a call that takes more memory than the function may. Bytes outside the heap, as Buffers are, are not counted by the
 * worker's own limit. What waits for its next call is left in peace.
 */
function watchMemory(limit) {
  const isOver = () => {
    const { used_heap_size: heap, external_memory: outside } = getHeapStatistics()
    return heap + outside > limit
  }
  const watch = setInterval(() => isOver() && parentPort.postMessage({ type: 'memory' }), 100).unref()
  return () => clearInterval(watch)
}
