import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { admin } from './harness'

const root = mkdtempSync(path.join(tmpdir(), 'localcloud-'))
let child: ChildProcess | undefined
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

/** @returns its address, and the signal that ends it */
function serve(): Promise<{ url: string; ended: Promise<NodeJS.Signals | null> }> {
  const running = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'serve.ts'), path.join(root, 'data'), root], { stdio: ['ignore', 'pipe', 'inherit'] })
  child = running
  const ended = new Promise<NodeJS.Signals | null>(resolve => running.once('exit', (_, signal) => resolve(signal)))
  return new Promise(resolve => running.stdout.once('data', (chunk: Buffer) => resolve({ url: String(chunk).trim(), ended })))
}

test.each([
  ['kill', ['before']],
  ['kill-after', ['before', 'then']],
])('%s ends the process, and a restart finds %j', async (kind, expected) => {
  const first = await serve()
  const add = (_id: string) => admin(first, { action: 'database.insertDocument', collectionName: 'things', data: [JSON.stringify({ _id: `${kind} ${_id}`, n: `${kind} ${_id}` })] })
  await add('before')
  await fetch(`${first.url}/local/faults`, { method: 'POST', body: JSON.stringify([{ nth: 1, kind, action: 'database.insertDocument' }]) })
  await expect(add('then')).rejects.toThrow()
  expect(await first.ended).toBe('SIGKILL')

  const second = await serve()
  const { data } = (await admin(second, { action: 'database.getDocument', collectionName: 'things', query: JSON.stringify({ _id: { $in: [`${kind} before`, `${kind} then`] } }) })) as { data: { list: string[] } }
  expect(data.list.map(text => (JSON.parse(text) as { _id: string })._id).sort()).toEqual(expected.map(id => `${kind} ${id}`))
  child?.kill('SIGKILL')
  await second.ended
}, 60_000)
