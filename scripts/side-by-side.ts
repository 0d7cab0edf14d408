/**
 * Runs npm scripts side by side and waits for all of them: `tsx scripts/side-by-side.ts typecheck lint`. What each
 * prints comes in one piece when it ends. Fails when one of them does.
 */
import { spawn } from 'node:child_process'

const run = (script: string) =>
  new Promise<boolean>(resolve => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (printed += String(part)))
    child.on('close', code => {
      process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'} ${script}\n${printed}`)
      resolve(code === 0)
    })
  })

void Promise.all(process.argv.slice(2).map(run)).then(ended => {
  process.exitCode = ended.every(Boolean) ? 0 : 1
})
