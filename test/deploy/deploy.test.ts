import './over-http'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import CloudBase from '@cloudbase/manager-node'
import { deploy } from '../../scripts/deploy/deploy'
import { makeSecrets, missingSettings, readSettings, settingsFile } from '../../scripts/deploy/settings-file'
import { configured, wantedFrom } from '../../scripts/deploy/wanted'
import { credentials, environment, StandIn } from './stand-in'

const repository = join(__dirname, '..', '..')
let root: string
let cloud: StandIn

/** Two functions, one of them with a timer and one with keys, and a page of two files: built, as far as a deployment can see. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'deployed-'))
  const functions = configured(repository).filter(({ name }) => ['message', 'privacy'].includes(name))
  writeFileSync(join(root, 'cloudbaserc.json'), JSON.stringify({ functions }))
  for (const { name } of functions) {
    mkdirSync(join(root, 'dist', 'cloudfunctions', name), { recursive: true })
    writeFileSync(join(root, 'dist', 'cloudfunctions', name, 'index.js'), `exports.main = () => '${name}'`)
  }
  mkdirSync(join(root, 'dist', 'h5', 'js'), { recursive: true })
  writeFileSync(join(root, 'dist', 'h5', 'index.html'), '<script src=js/app.1.js>')
  writeFileSync(join(root, 'dist', 'h5', 'js', 'app.1.js'), 'open()')
  cpSync(join(repository, 'deploy.env.example'), settingsFile(root))
  makeSecrets(root)

  // The tools look once a second whether a function is ready.
  const { setInterval } = globalThis
  jest.spyOn(globalThis, 'setInterval').mockImplementation(((work: () => void, time: number) => setInterval(work, time / 500)) as never)
  for (const say of ['log', 'warn', 'error'] as const) jest.spyOn(console, say).mockImplementation(() => {})
})

afterAll(() => {
  jest.restoreAllMocks()
  rmSync(root, { recursive: true })
})

beforeEach(async () => {
  cloud = new StandIn()
  await cloud.open()
})

afterEach(() => cloud.close())

const settings = (): Record<string, string> => ({ ...readSettings(root, {}), CLOUDBASE_ENV: environment, ASSOCIATION_NAME: '河州信息通信业协会' })

async function run({ apply = false, migrations = [] as string[], access = {}, told = settings() } = {}) {
  const said: string[] = []
  const wanted = wantedFrom(root, told)
  const done = await deploy({
    cloud: new CloudBase({ ...credentials, envId: environment, region: 'ap-shanghai', ...access }),
    root,
    settings: told,
    wanted: { ...wanted, collections: wanted.collections.filter(({ name }) => ['units', 'settings'].includes(name)) },
    apply,
    pendingMigrations: async () => migrations,
    say: line => said.push(line),
    patience: 1,
  })
  return { done, said: said.join('\n') }
}

test('a dry run says all there is to do, shows no key, and changes nothing', async () => {
  const { done, said } = await run()
  expect(done).toBe(true)
  expect(said).toContain('units、settings')
  expect(said).toContain('新建云函数：message、privacy')
  expect(said).toContain('没有改任何东西')
  const { PASS_SIGNING_KEY, DATA_KEY, BACKUP_KEY } = settings()
  for (const secret of [PASS_SIGNING_KEY, DATA_KEY, BACKUP_KEY]) {
    expect(secret).toHaveLength(44)
    expect(said).not.toContain(secret)
  }
  expect(cloud.changes).toEqual([])
})

test('applied, the environment is what was wanted, and there is nothing left to do', async () => {
  const { done, said } = await run({ apply: true })
  expect(said).toContain('重新核对过，环境与这里一致')
  expect(done).toBe(true)

  expect(cloud.tables.get('units')).toMatchObject({ permission: 'ADMINONLY' })
  expect(cloud.functions.get('privacy')!.params.Environment.Variables).toContainEqual({ Key: 'DATA_KEY', Value: settings().DATA_KEY })
  expect(cloud.functions.get('privacy')!.params.InstallDependency).toBe('FALSE')
  expect(cloud.functions.get('message')!.triggers).toMatchObject([{ TriggerName: 'deliver', Enable: 1 }])
  expect(cloud.files.get('cloud-env.json')!.toString()).toBe(`{"env":"${environment}","region":"ap-shanghai"}`)
  expect([...cloud.files.keys()][0]).toBe('js/app.1.js')
  expect(cloud.domains).toEqual(['desk-1g2h3i.example.com'])
  expect(cloud.cors).toContain('https://desk-1g2h3i.example.com')

  const changes = cloud.changes.length
  expect((await run()).said).toContain('都已就绪，没有要改的')
  expect(cloud.changes).toHaveLength(changes)
})

test('each change refused once, or done with its answer lost: run again and again, it ends the same', async () => {
  // Of one kind the first change is refused, and the answer to the second is lost.
  const met = new Map<string, number>()
  cloud.fate = change => {
    met.set(change, (met.get(change) ?? 0) + 1)
    return (['answered', 'refused', 'lost'] as const)[met.get(change)!] ?? 'answered'
  }
  let runs = 0
  while (!(await run({ apply: true })).done) if (++runs > 40) throw new Error('it never ends')
  expect(runs).toBeGreaterThan(5)

  const whole = new StandIn()
  await cloud.close()
  await whole.open()
  await run({ apply: true })
  expect(shapeOf(cloud)).toEqual(shapeOf(whole))
  await whole.close()
  await cloud.open()
})

/** All that was deployed; a zip holds the time it was made at. */
const shapeOf = ({ tables, functions, files, domains, cors, functionRule, storage, anonymous, custom }: StandIn) => ({
  cors,
  tables: [...tables],
  functions: [...functions].map(([name, { params: { Code: _zip, ...params }, triggers }]) => ({ name, params, triggers })),
  files: [...files].map(([name, bytes]) => [name, bytes.toString()]).sort(),
  domains: [...new Set(domains)],
  functionRule,
  storage,
  anonymous,
  custom,
})

test('it stops at what fails, and says what was done and how to go on', async () => {
  cloud.fate = change => (change === 'CreateFunction' ? { code: 'LimitExceeded.Function' } : 'answered')
  const { done, said } = await run({ apply: true })
  expect(done).toBe(false)
  expect(said).toContain('超过了环境套餐的限额')
  expect(said).toMatch(/做完 \d+ 步，停在第 \d+ 步，后面的没有做。解决后再运行一次/)
  expect(cloud.files.size).toBe(0)
})

test('other code and another timer: just these are changed, and somebody else’s variable stays', async () => {
  await run({ apply: true })
  const { params } = cloud.functions.get('message')!
  params.Environment.Variables.push({ Key: 'TZ', Value: 'Asia/Shanghai' })
  params.Description = ''
  cloud.functions.get('message')!.triggers[0]!.TriggerDesc = '{"cron":"0 0 * * * * *"}'
  cloud.changes.length = 0

  await run({ apply: true })
  expect(cloud.changes).toEqual(['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'DeleteTrigger', 'BatchCreateTrigger'])
  expect(params.Environment.Variables).toContainEqual({ Key: 'TZ', Value: 'Asia/Shanghai' })
})

test('another key than the environment’s is refused before anything is done', async () => {
  await run({ apply: true })
  cloud.changes.length = 0
  const { done, said } = await run({ apply: true, told: { ...settings(), DATA_KEY: 'b3RoZXI=', MESSAGE_TEMPLATES: 'standing=abcdefgh' } })
  expect(done).toBe(false)
  expect(said).toContain('环境里的 DATA_KEY 与 .env.deploy 的不同')
  expect(said).not.toContain('b3RoZXI=')
  expect(cloud.changes).toEqual([])
})

test('older data are brought on before what stands on them', async () => {
  await run({ apply: true })
  cloud.tables.get('units')!.count = 3
  cloud.tables.delete('settings')
  cloud.functions.get('message')!.params.Description = ''
  cloud.changes.length = 0

  const { done, said } = await run({ apply: true, migrations: ['单位有了级别'] })
  expect(done).toBe(false)
  expect(said).toContain('npm run migrate -- --apply')
  expect(cloud.changes).toEqual(['CreateTable', 'ModifyResourcePermission'])
})

test.each([
  ['a key nobody knows', { secretId: 'AKID-somebody-else' }, '密钥 SecretId 不存在或已停用'],
  ['a key that ran out', { token: 'expired' }, '临时密钥已过期'],
  ['an environment nobody knows', { envId: 'another-env' }, '找不到这个环境'],
])('%s is said in words', async (_what, access, words) => {
  const { done, said } = await run({ apply: true, access })
  expect(done).toBe(false)
  expect(said).toContain(words)
  expect(cloud.changes).toEqual([])
})

test('so is the want of a network', async () => {
  await cloud.close()
  process.env.TCB_BASE_URL = 'http://127.0.0.1:9'
  expect((await run({ apply: true })).said).toContain('连不上腾讯云')
  delete process.env.TCB_BASE_URL
  await cloud.open()
})

test('keys are made once, for their owner’s eyes, and never made anew', () => {
  const before = readFileSync(settingsFile(root), 'utf8')
  expect(makeSecrets(root)).toEqual([])
  expect(readFileSync(settingsFile(root), 'utf8')).toBe(before)
  expect(Buffer.from(parseEnv(before).DATA_KEY!, 'base64')).toHaveLength(32)
  expect(statSync(settingsFile(root)).mode & 0o777).toBe(0o600)
  expect(() => makeSecrets(join(root, 'dist'))).toThrow('cp deploy.env.example .env.deploy')
})

test('half a build is not deployed', () => {
  const half = mkdtempSync(join(tmpdir(), 'half-'))
  cpSync(root, half, { recursive: true, filter: name => !name.endsWith('index.html') })
  expect(() => wantedFrom(half, settings())).toThrow('电脑端没有构建好')
  rmSync(half, { recursive: true })
})

test('what is not filled in is said before anything is built', () => {
  const given = readSettings(root, { TENCENTCLOUD_SECRETID: 'AKID', TENCENTCLOUD_SECRETKEY: 'key' })
  expect(missingSettings(given)).toEqual(['CLOUDBASE_ENV（云开发环境 ID，在云开发控制台的概览页）', 'ASSOCIATION_NAME（协会全称）'])
})
