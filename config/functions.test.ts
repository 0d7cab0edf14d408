import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functions } from './functions'

const { functions: deployed } = JSON.parse(readFileSync(join(__dirname, '..', 'cloudbaserc.json'), 'utf8')) as {
  functions: { name: string; timeout: number; memorySize: number; runtime: string; triggers?: unknown[] }[]
}

test('the deployment knows exactly the functions there are, with the limits they run with here', () => {
  const wanted = Object.entries(functions).map(([name, { timeout, memorySize, runtime, triggers }]) => ({ name, timeout, memorySize, runtime, triggers }))
  expect(deployed.map(({ name, timeout, memorySize, runtime, triggers = [] }) => ({ name, timeout, memorySize, runtime, triggers }))).toEqual(wanted)
})
