import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { activity } from '../../shared/contract/activity'
import { registration } from '../../shared/contract/registration'
import { callAs } from '../call-as'

const dataDir = mkdtempSync(join(tmpdir(), 'killed-'))
let running: ChildProcess | undefined
afterAll(async () => {
  await kill()
  rmSync(dataDir, { recursive: true, force: true })
})

/** `npm run cloud`, in a process of its own. @returns its address */
async function startCloud(): Promise<string> {
  const start = ['--import', 'tsx', join(__dirname, '..', '..', 'scripts', 'start.ts'), '--no-h5']
  const child = spawn(process.execPath, start, { env: { ...process.env, PORT: '0', DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] })
  running = child
  for await (const line of createInterface(child.stdout)) {
    const ready = /^ready (\S+)$/.exec(line)
    if (ready) return ready[1]!
  }
  throw new Error('it ended before it was ready')
}

async function kill(): Promise<void> {
  if (!running || running.exitCode !== null || running.signalCode !== null) return
  const gone = once(running, 'exit')
  running.kill('SIGKILL')
  await gone
}

test('kill -9 right after a registration was acknowledged loses neither it nor its pass', async () => {
  const member = 'sample-tangyumian'
  const before = await startCloud()
  const { activities } = await callAs(before, member, activity.calls.list, {})
  const open = activities.find(({ phase, fee, mine, approval, forTeams }) => phase === 'open' && fee === 0 && mine === null && !approval && !forTeams)!
  const input = { activityId: open.id, answers: { department: '市场部' } }

  const given = await callAs(before, member, registration.calls.register, input)
  await kill()
  expect(given).toMatchObject({ outcome: 'registered' })

  const after = await startCloud()
  expect(await callAs(after, member, registration.calls.register, input)).toEqual(given)
  const found = await callAs(after, member, activity.calls.get, { id: open.id })
  expect(found).toMatchObject({ mine: { status: 'registered' }, activity: { taken: open.taken + 1 } })
  const pass = await callAs(after, member, registration.calls.pass, { activityId: open.id })
  expect(pass).toMatchObject({ outcome: 'pass', name: '唐雨眠', token: expect.stringContaining(open.id) })
}, 60_000)
