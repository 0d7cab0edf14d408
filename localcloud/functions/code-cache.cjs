// Compiled code of function bundles, kept between instances: most of a cold start is compiling the same megabyte again.
'use strict'
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const Module = require('node:module')
const os = require('node:os')
const path = require('node:path')
const vm = require('node:vm')

/** Of this user alone: what lies here is run. */
const folder = path.join(os.tmpdir(), `local-cloud-code-${os.userInfo().uid}`)

/**
 * From here on, this file is compiled with what an earlier instance left. Kept by a hash of its text and of the engine,
 * so that what is found is always of this very text; what V8 does not take it compiles afresh.
 *
 * @returns keeps the compiled code for later instances, functions that ran meanwhile among it; nothing when it was there
 */
function compileFromCache(entry) {
  let keep = () => {}
  const compile = Module.prototype._compile
  Module.prototype._compile = function (content, filename, ...rest) {
    if (filename !== entry) return compile.call(this, content, filename, ...rest)
    const kept = path.join(folder, createHash('sha256').update(process.version).update(content).digest('hex'))
    const cachedData = read(kept)
    const script = new vm.Script(Module.wrap(content), {
      filename,
      cachedData,
      importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
    if (!cachedData || script.cachedDataRejected) keep = () => write(kept, script.createCachedData())
    script.runInThisContext().call(this.exports, this.exports, Module.createRequire(filename), this, filename, path.dirname(filename))
  }
  return () => {
    keep()
    keep = () => {}
  }
}

function read(file) {
  try {
    return fs.statSync(file).uid === os.userInfo().uid ? fs.readFileSync(file) : undefined
  } catch {
    return undefined
  }
}

/** Bundles are built anew often: what is older than this, ms, goes. */
const keptFor = 2 * 86_400_000

/** Whole or not at all. Where nothing can be written, every instance compiles for itself. */
function write(file, data) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of fs.readdirSync(folder)) {
      const old = path.join(folder, name)
      if (Date.now() - fs.statSync(old).mtimeMs > keptFor) fs.rmSync(old, { force: true })
    }
    const half = `${file}.${process.pid}.${Math.random()}`
    fs.writeFileSync(half, data, { mode: 0o600 })
    fs.renameSync(half, file)
  } catch {}
}

module.exports = { compileFromCache }
