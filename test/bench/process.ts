import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Running {
  url: string
  /** From the start of the process to its address, ms. */
  readyAfter: number
  stop(): Promise<void>
}

/** Starts a script of this folder in a Node of its own and waits for the address it prints. */
export async function startProcess(script: string, ...args: string[]): Promise<Running> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve)
    void ended.then(() => reject(new Error(`${script} ended`)))
  })
  return {
    url,
    readyAfter: performance.now() - start,
    stop: () => {
      child.kill()
      return ended
    },
  }
}
