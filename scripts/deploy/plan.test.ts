import type { Index } from '../../config/collections'
import { plan, variablesFor } from './plan'
import type { Found, FoundCollection, FoundFunction, Wanted, WantedFunction } from './shape'
import { noticeWords, planWords, refusalWords, stepWords } from './words'

const index = (keys: string, { unique = false, name = keys.replaceAll(' ', '_') } = {}): Index => ({
  name,
  unique,
  fields: keys.split(' ').map(key => (key.startsWith('-') ? { field: key.slice(1), direction: -1 } : { field: key, direction: 1 })),
})

const code = (digest: string, more: Partial<WantedFunction> = {}): WantedFunction => ({
  timeout: 10,
  memorySize: 256,
  runtime: 'Nodejs20.19',
  handler: 'index.main',
  variables: { NODE_ENV: 'production' },
  timers: {},
  digest,
  asksWeChat: false,
  ...more,
})

const running = (digest: string | null, more: Partial<FoundFunction> = {}): FoundFunction => ({
  ...code('', {}),
  digest,
  status: 'Active',
  paused: [],
  ...more,
})

const wanted: Wanted = {
  collections: [
    { name: 'units', rule: 'ADMINONLY', indexes: [index('name', { unique: true }), index('status -at')] },
    { name: 'settings', rule: 'ADMINONLY', indexes: [] },
  ],
  functions: {
    message: code('m1', { timers: { deliver: '0 * * * * * *' }, asksWeChat: true }),
    privacy: code('p1', { variables: { NODE_ENV: 'production', DATA_KEY: 'right', DATA_KEY_VERSION: '1' } }),
  },
  functionRule: { '*': { invoke: 'auth != null' } },
  storageRule: 'PRIVATE',
  site: { 'index.html': { size: 5, md5: 'i1' }, 'js/app.1.js': { size: 9, md5: 'a1' } },
  ours: ['NODE_ENV', 'DATA_KEY', 'DATA_KEY_VERSION', 'DATA_KEYS_BEFORE'],
  secret: ['DATA_KEY'],
}

const empty: Found = {
  collections: {},
  functions: {},
  functionRule: null,
  storageRule: null,
  anonymousLogin: false,
  customLogin: false,
  site: { status: 'none', domain: null, files: {} },
  safeDomains: [],
  uploadOrigins: [],
  migrations: [],
}

const units: FoundCollection = { count: 12, rule: 'ADMINONLY', indexes: wanted.collections[0]!.indexes }
const done: Found = {
  collections: { units, settings: { count: 1, rule: 'ADMINONLY', indexes: [] } },
  functions: {
    message: running('m1', { timers: { deliver: '0 * * * * * *' } }),
    privacy: running('p1', { variables: wanted.functions.privacy!.variables }),
  },
  functionRule: { '*': { invoke: 'auth != null' } },
  storageRule: 'PRIVATE',
  anonymousLogin: true,
  customLogin: true,
  site: { status: 'online', domain: 'desk.example.com', files: wanted.site },
  safeDomains: ['desk.example.com'],
  uploadOrigins: ['http://desk.example.com', 'https://desk.example.com'],
  migrations: [],
}

const withFunction = (name: string, more: Partial<FoundFunction>): Found => ({
  ...done,
  functions: { ...done.functions, [name]: { ...done.functions[name]!, ...more } },
})
const withUnits = (more: Partial<FoundCollection>): Found => ({ ...done, collections: { ...done.collections, units: { ...units, ...more } } })
const withSite = (more: Partial<Found['site']>): Found => ({ ...done, site: { ...done.site, ...more } })

const steps = (found: Found) => plan(found, wanted).steps.map(stepWords)
const notices = (found: Found) => plan(found, wanted).notices.map(noticeWords)
const refusals = (found: Found) => plan(found, wanted).refusals.map(refusalWords)

test('a new environment is made whole, data before code and code before pages', () => {
  expect(steps(empty)).toEqual([
    '新建集合 units，只让云函数读写',
    '新建集合 settings，只让云函数读写',
    '集合 units 加唯一索引 name',
    '集合 units 加索引 status -at',
    '云存储只让上传的人和云函数读写',
    '云函数安全规则：登录后可调用（含匿名登录的浏览器）',
    '开启匿名登录（电脑端扫码之前要用）',
    '开启自定义登录（电脑端扫码登录）',
    '新建云函数 message',
    '新建云函数 privacy',
    '开通静态网站托管',
    '电脑端上传 1 个文件',
    '电脑端上传 1 个文件，含首页',
    '把电脑端的域名加入安全域名',
    '让电脑端能往云存储上传文件（跨域）',
  ])
  expect(notices(empty)).toEqual(['新建的云函数 message 要用微信开放接口：部署后在微信开发者工具里把这几个各“上传并部署”一次'])
  expect(refusals(empty)).toEqual([])
})

test('steps of one kind are read in one line', () => {
  expect(planWords(plan(empty, wanted).steps)).toEqual([
    '1–2. 新建集合，只让云函数读写：units、settings',
    '3–4. 集合 units 加索引：唯一 name、status -at',
    '5. 云存储只让上传的人和云函数读写',
    '6. 云函数安全规则：登录后可调用（含匿名登录的浏览器）',
    '7. 开启匿名登录（电脑端扫码之前要用）',
    '8. 开启自定义登录（电脑端扫码登录）',
    '9–10. 新建云函数：message、privacy',
    '11. 开通静态网站托管',
    '12. 电脑端上传 1 个文件',
    '13. 电脑端上传 1 个文件，含首页',
    '14. 把电脑端的域名加入安全域名',
    '15. 让电脑端能往云存储上传文件（跨域）',
  ])
})

test('where everything is as it should be there is nothing to do', () => {
  expect(plan(done, wanted)).toEqual({ steps: [], notices: [], refusals: [], migrations: [] })
})

test.each<[string, Found, string[]]>([
  // what differs                       the environment                                                        what is done
  ['other code',                        withFunction('message', { digest: 'm0' }),                             ['云函数 message 换代码']],
  ['code nobody wrote down',            withFunction('message', { digest: null }),                             ['云函数 message 换代码']],
  ['an upload that failed',             withFunction('message', { status: 'UpdateFailed' }),                   ['云函数 message 换代码']],
  ['a function that could not be made', withFunction('message', { status: 'CreateFailed', digest: null }),     ['新建云函数 message']],
  ['a longer limit',                    withFunction('message', { timeout: 20 }),                              ['云函数 message 改配置：时限']],
  ['another timer',                     withFunction('message', { timers: { deliver: '0 0 * * * * *' } }),     ['云函数 message 去掉定时器 deliver（0 0 * * * * *）', '云函数 message 加定时器 deliver（0 * * * * * *）']],
  ['a timer that went',                 withFunction('privacy', { timers: { reseal: '0 40 3 * * * *' } }),     ['云函数 privacy 去掉定时器 reseal（0 40 3 * * * *）']],
  ['a variable that is not ours to set there', withFunction('message', { variables: { NODE_ENV: 'production', DATA_KEY: 'x' } }), ['云函数 message 改配置：环境变量 DATA_KEY']],
  ['an open collection',                withUnits({ rule: 'READONLY' }),                                       ['集合 units 只让云函数读写']],
  ['an index without its twin’s limit', withUnits({ count: 1, indexes: [index('name'), index('status -at')] }), ['集合 units 换索引 name → 唯一 name']],
  ['an index by other keys',            withUnits({ indexes: [index('name', { unique: true }), index('status at', { name: 'status_-at' })] }), ['集合 units 换索引 status_-at → status -at']],
  ['an open storage',                   { ...done, storageRule: 'READONLY' },                                  ['云存储只让上传的人和云函数读写']],
  ['functions closed to browsers',      { ...done, functionRule: { '*': { invoke: "auth.loginType != 'ANONYMOUS' && auth != null" } } }, ['云函数安全规则：登录后可调用（含匿名登录的浏览器）']],
  ['a rule before ours',                { ...done, functionRule: { '*': { invoke: 'auth != null' }, privacy: { invoke: true } } }, ['云函数安全规则：登录后可调用（含匿名登录的浏览器）']],
  ['a newer page',                      withSite({ files: { ...wanted.site, 'index.html': { size: 5, md5: 'i0' } } }), ['电脑端上传 1 个文件，含首页']],
  ['a site that was switched off',      withSite({ status: 'offline', files: {} }),                            ['开通静态网站托管', '电脑端上传 1 个文件', '电脑端上传 1 个文件，含首页']],
  ['a site that is coming up',          withSite({ status: 'coming', files: {} }),                             ['电脑端上传 1 个文件', '电脑端上传 1 个文件，含首页']],
  ['another domain',                    { ...done, safeDomains: [] },                                          ['把电脑端的域名加入安全域名']],
  ['a storage closed to the desk',      { ...done, uploadOrigins: ['https://other.example.com'] },             ['让电脑端能往云存储上传文件（跨域）']],
])('%s', (_what, found, expected) => expect(steps(found)).toEqual(expected))

test('a file that went up in parts is known by its size, an index by its keys whatever its name', () => {
  expect(steps(withSite({ files: { ...wanted.site, 'js/app.1.js': { size: 9, md5: null } } }))).toEqual([])
  expect(steps(withUnits({ indexes: [index('name', { unique: true, name: '手工建的' }), index('status -at')] }))).toEqual([])
})

test('what is there and not ours is said, and left as it is', () => {
  const found: Found = {
    ...withUnits({ indexes: [...units.indexes, index('colour')] }),
    functions: { ...done.functions, survey: running(null), message: running('m1', { timers: { deliver: '0 * * * * * *' }, variables: { NODE_ENV: 'production', TZ: 'UTC' }, paused: ['deliver'] }) },
    functionRule: { '*': { invoke: 'auth != null' }, survey: { invoke: true } },
    site: { ...done.site, files: { ...wanted.site, 'js/app.0.js': { size: 8, md5: 'a0' } } },
  }
  found.collections = { ...found.collections, surveys: { count: 3, rule: 'PRIVATE', indexes: [] } } as never
  expect(steps(found)).toEqual([])
  expect(notices(found)).toEqual([
    '集合 surveys 不是这个程序的，没有动',
    '集合 units 的索引 colour 不是这里定的，没有动',
    '云函数 message 的定时器 deliver 被人停用了，没有动',
    '云函数 message 的环境变量 TZ 不是这里定的，照原样保留',
    '云函数 survey 不是这个程序的（或已不用），没有动；不用的可在控制台删除',
    '静态网站里还有 1 个以前的文件，没有删（打开着的页面可能还要用）',
  ])
  expect(variablesFor('message', found, wanted)).toEqual({ NODE_ENV: 'production', TZ: 'UTC' })
})

test('a unique index over records that may not be unique is warned of', () => {
  expect(notices(withUnits({ indexes: [index('status -at')] }))).toEqual(['集合 units 已有 12 条记录，唯一索引 name 遇到重复的会建不成：先处理重复的记录'])
})

test('older data get their new collections, and everything else waits for the migration', () => {
  const found = { ...done, collections: { units: { ...units, indexes: [] } }, migrations: ['单位有了级别'] }
  expect(steps(found)).toEqual(['新建集合 settings，只让云函数读写'])
  expect(plan(found, wanted).migrations).toEqual(['单位有了级别'])
})

describe('keys', () => {
  const held = (variables: Record<string, string>) => withFunction('privacy', { variables: { NODE_ENV: 'production', ...variables } })
  const told = (variables: Record<string, string>): Wanted => ({
    ...wanted,
    functions: { ...wanted.functions, privacy: code('p1', { variables: { NODE_ENV: 'production', ...variables } }) },
  })

  test('a function without one is given it', () => {
    expect(steps(held({}))).toEqual(['云函数 privacy 改配置：环境变量 DATA_KEY、环境变量 DATA_KEY_VERSION'])
  })

  test('another one is refused, and neither is shown', () => {
    const [said] = refusals(held({ DATA_KEY: 'other', DATA_KEY_VERSION: '1' }))
    expect(said).toBe('环境里的 DATA_KEY 与 .env.deploy 的不同（privacy）：换掉它，已保存的证件号和银行账号再也读不出。找回原来的那把，填进 .env.deploy；真要换，见 docs/deploy.md“换密钥”')
  })

  test.each([
    // told                                                                                        refused
    [{ DATA_KEY: 'new', DATA_KEY_VERSION: '2', DATA_KEYS_BEFORE: '1:old' },                         0],
    [{ DATA_KEY: 'new', DATA_KEY_VERSION: '2', DATA_KEYS_BEFORE: '0:older,1:old' },                 0],
    [{ DATA_KEY: 'new', DATA_KEY_VERSION: '1', DATA_KEYS_BEFORE: '1:old' },                         1],
    [{ DATA_KEY: 'new', DATA_KEY_VERSION: '2' },                                                    1],
    [{ DATA_KEY: 'new', DATA_KEY_VERSION: '2', DATA_KEYS_BEFORE: '1:another' },                     1],
  ])('a new data key comes under a new version, the old one beside it: %j', (variables, count) => {
    expect(plan(held({ DATA_KEY: 'old', DATA_KEY_VERSION: '1' }), told(variables as never)).refusals).toHaveLength(count)
  })
})

test('a runtime cannot be changed', () => {
  expect(refusals(withFunction('message', { runtime: 'Nodejs16.13' }))).toEqual([
    '云函数 message 的运行环境是 Nodejs16.13，要 Nodejs20.19：建成以后改不了，先在控制台删除这个云函数，再运行一次',
  ])
})
