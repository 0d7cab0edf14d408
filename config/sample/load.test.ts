import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sdkEnvironment, startLocalCloud, type LocalCloud } from '../../localcloud'
import { parseLocal } from '../../shared/domain/instant'
import { collections } from '../collections'
import { sampleData } from '.'
import { loadSample } from './load'

const data = sampleData(parseLocal('2026-11-22 11:40'))
const dataDir = mkdtempSync(join(tmpdir(), 'sample-'))
const environment = { ...process.env }
let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ port: 0, dataDir, functionsDir: join(dataDir, 'functions'), collections })
  Object.assign(process.env, sdkEnvironment(cloud))
})

afterAll(async () => {
  process.env = environment
  await cloud.close()
  rmSync(dataDir, { recursive: true })
})

const loaded = async () =>
  Object.fromEntries(await Promise.all(Object.keys(data).map(async name => [name, await cloud.find(name)])))

test('every document arrives as it is', async () => {
  await loadSample(data)
  expect(await loaded()).toEqual(data)
})

test('a load that was cut short is finished by another, which changes nothing that is there', async () => {
  await cloud.reset()
  const renamed = { ...data.units[0]!, name: '已改名示例公司' }
  await loadSample({ units: [renamed, ...data.units.slice(4)] })
  await loadSample(data)

  const { units, ...others } = await loaded()
  expect(units).toHaveLength(data.units.length)
  expect(units).toContainEqual(renamed)
  const { units: _units, ...rest } = data
  expect(others).toEqual(rest)
})
