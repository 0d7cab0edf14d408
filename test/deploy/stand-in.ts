import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudService } from '@cloudbase/manager-node/lib/utils/cloud-api-request'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as it comes over the wire
type Params = Record<string, any>

interface StandInFunction {
  params: Params
  triggers: { TriggerName: string; Type: string; TriggerDesc: string; Enable: number }[]
  /** How often it still says that it is not ready. */
  busy: number
}

/** An error of Tencent Cloud's. */
class Refused extends Error {
  constructor(readonly code: string, message = 'refused') {
    super(message)
  }
}

/** What happens to a request: it is answered, refused before anything is done, or done with its answer lost. */
export type Fate = 'answered' | 'refused' | 'lost' | { code: string }

export const credentials = { secretId: 'AKID-standing-in', secretKey: 'not-a-key' }
export const environment = 'desk-1g2h3i'

/**
 * Stands in for the parts of Tencent Cloud that a deployment asks: keeps what it is told, and says it as the cloud
 * does (SCF and TCB API 3.0, COS's XML). A function that was just changed is not ready at once, and refuses to be
 * changed meanwhile. CloudBase's tools are as they come; only the host they speak to is another.
 */
export class StandIn {
  readonly tables = new Map<string, { count: number; indexes: Params[]; permission: string }>()
  readonly functions = new Map<string, StandInFunction>()
  readonly files = new Map<string, Buffer>()
  readonly changes: string[] = []
  readonly domains: string[] = []
  /** As COS keeps it: XML. */
  cors = ''
  functionRule: string | undefined
  storage = 'READONLY'
  anonymous = false
  custom = false
  site: 'none' | 'process' | 'online' = 'none'
  /** Asked about each change before it is made. */
  fate: (change: string) => Fate = () => 'answered'

  readonly #server = createServer((request, response) => void this.#answer(request, response))
  readonly #baseUrl = Object.getOwnPropertyDescriptor(CloudService.prototype, 'baseUrl')!

  async open(): Promise<void> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    Object.defineProperty(CloudService.prototype, 'baseUrl', { configurable: true, get: () => url })
    process.env.TCB_COS_PROXY = url
    process.env.HTTP_PROXY = url
  }

  async close(): Promise<void> {
    Object.defineProperty(CloudService.prototype, 'baseUrl', this.#baseUrl)
    delete process.env.TCB_COS_PROXY
    delete process.env.HTTP_PROXY
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const action = request.headers['x-tc-action']
    if (typeof action !== 'string') return this.#file(request, response, body)
    try {
      if (!request.headers.authorization?.includes(`Credential=${credentials.secretId}/`)) throw new Refused('AuthFailure.SecretIdNotFound')
      if (request.headers['x-tc-token'] === 'expired') throw new Refused('AuthFailure.TokenFailure')
      const result = this.#change(action, () => this.#act(action, JSON.parse(body.toString()) as Params))
      if (result === lost) return void request.socket.destroy()
      response.end(JSON.stringify({ Response: { RequestId: 'r', ...result } }))
    } catch (error) {
      const { code = 'InternalError', message } = error as Refused
      response.end(JSON.stringify({ Response: { RequestId: 'r', Error: { Code: code, Message: message } } }))
    }
  }

  /** A change meets its fate; a question is always answered. */
  #change<T>(name: string, work: () => T): T | typeof lost {
    if (/^(Describe|List|Get)/.test(name)) return work()
    const fate = this.fate(name)
    if (fate === 'refused') throw new Refused('InternalError', 'try again later')
    if (typeof fate === 'object') throw new Refused(fate.code)
    const result = work()
    this.changes.push(name)
    return fate === 'lost' ? lost : result
  }

  #act(action: string, params: Params): Params {
    if ((params.EnvId ?? params.Namespace ?? environment) !== environment) throw new Refused('ResourceNotFound.EnvNotFound')
    const act = this.#actions[action]
    if (!act) throw new Refused('InvalidAction', `the stand-in knows no ${action}`)
    return act(params)
  }

  readonly #actions: Record<string, (params: Params) => Params> = {
    DescribeEnvInfo: () => ({
      EnvInfo: {
        EnvBaseInfo: {
          EnvId: environment,
          Status: 'NORMAL',
          Region: 'ap-shanghai',
          Databases: [{ InstanceId: 'tnt-1' }],
          Storages: [{ Bucket: 'files-1', Region: 'ap-shanghai', AppId: '1' }],
          Functions: [{ Namespace: environment }],
          LogServices: [],
        },
      },
    }),

    ListTables: ({ MgoOffset }) => ({ Tables: [...this.tables].slice(MgoOffset).map(([TableName, { count }]) => ({ TableName, Count: count })) }),
    DescribeTable: ({ TableName }) => ({
      Indexes: [{ Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: false }, ...this.#table(TableName).indexes],
    }),
    CreateTable: ({ TableName }) => {
      if (this.tables.has(TableName)) throw new Refused('ResourceInUse')
      this.tables.set(TableName, { count: 0, indexes: [], permission: 'PRIVATE' })
      return {}
    },
    UpdateTable: ({ TableName, CreateIndexes = [], DropIndexes = [] }) => {
      const table = this.#table(TableName)
      for (const { IndexName } of DropIndexes) table.indexes = table.indexes.filter(({ Name }) => Name !== IndexName)
      for (const { IndexName, MgoKeySchema } of CreateIndexes) {
        table.indexes = [...table.indexes.filter(({ Name }) => Name !== IndexName), { Name: IndexName, Keys: MgoKeySchema.MgoIndexKeys, Unique: MgoKeySchema.MgoIsUnique }]
      }
      return {}
    },

    DescribeResourcePermission: ({ ResourceType, Resources = [] }) => ({ Data: { PermissionList: this.#permissions(ResourceType, Resources) } }),
    ModifyResourcePermission: ({ ResourceType, Resource, Permission, SecurityRule }) => {
      if (ResourceType === 'collection') this.#table(Resource).permission = Permission
      if (ResourceType === 'storage') this.storage = Permission
      if (ResourceType === 'function') this.functionRule = SecurityRule
      return { Success: true }
    },

    DescribeLoginConfig: () => ({ AnonymousLogin: this.anonymous, EmailLogin: false, UserNameLogin: true, PhoneNumberLogin: false }),
    ModifyLoginConfig: ({ AnonymousLogin, UserNameLogin }) => {
      if (!UserNameLogin) throw new Refused('InvalidParameter', 'what was on is switched off')
      this.anonymous = AnonymousLogin
      return {}
    },
    GetProviders: () => ({ Data: [{ Id: 'custom', ProviderType: 'CUSTOM', On: this.custom ? 'TRUE' : 'FALSE' }] }),
    ModifyProvider: ({ Id, On }) => {
      this.custom = Id === 'custom' && On === 'TRUE'
      return {}
    },
    DescribeAuthDomains: () => ({ Domains: this.domains.map(Domain => ({ Domain })) }),
    CreateAuthDomain: ({ Domains }) => {
      this.domains.push(...Domains)
      return {}
    },

    ListFunctions: ({ Limit, Offset }) => ({
      TotalCount: this.functions.size,
      Functions: [...this.functions.keys()].slice(Offset, Offset + Limit).map(FunctionName => ({ FunctionName, Status: 'Active' })),
    }),
    GetFunction: ({ FunctionName }) => {
      const there = this.#function(FunctionName)
      const { Timeout, MemorySize, Runtime, Handler, Environment, Description = '' } = there.params
      return { FunctionName, Status: there.busy-- > 0 ? 'Updating' : 'Active', Timeout, MemorySize, Runtime, Handler, Environment, Description, Triggers: there.triggers }
    },
    CreateFunction: params => {
      if (this.functions.has(params.FunctionName)) throw new Refused('ResourceInUse.FunctionName')
      if (!params.Code?.ZipFile) throw new Refused('InvalidParameterValue.Code')
      this.functions.set(params.FunctionName, { params, triggers: [], busy: 1 })
      return {}
    },
    UpdateFunctionCode: ({ FunctionName, Code }) => this.#update(FunctionName, { Code }),
    UpdateFunctionConfiguration: ({ FunctionName, Timeout, MemorySize, Environment, Description }) =>
      this.#update(FunctionName, { Timeout, MemorySize, Environment, Description }),
    BatchCreateTrigger: ({ FunctionName, Triggers }) => {
      const there = this.#ready(FunctionName)
      for (const { TriggerName, Type, TriggerDesc } of JSON.parse(Triggers) as Params[]) {
        if (there.triggers.some(trigger => trigger.TriggerName === TriggerName)) throw new Refused('ResourceInUse.Trigger')
        there.triggers.push({ TriggerName, Type, TriggerDesc: JSON.stringify({ cron: TriggerDesc }), Enable: 1 })
      }
      return {}
    },
    DeleteTrigger: ({ FunctionName, TriggerName }) => {
      const there = this.#ready(FunctionName)
      there.triggers = there.triggers.filter(trigger => trigger.TriggerName !== TriggerName)
      return {}
    },

    DescribeStaticStore: () => {
      const Status = this.site
      if (Status === 'process') this.site = 'online'
      return { Data: Status === 'none' ? [] : [{ Status, CdnDomain: 'desk-1g2h3i.example.com', Bucket: 'desk-1', Regoin: 'ap-shanghai' }] }
    },
    CreateStaticStore: () => {
      this.site = 'process'
      return { Result: 'succ' }
    },
  }

  #table(name: string) {
    const table = this.tables.get(name)
    if (!table) throw new Refused('ResourceNotFound.TableNotFound')
    return table
  }

  #permissions(type: string, names: string[]): Params[] {
    if (type === 'function') return this.functionRule ? [{ Permission: 'CUSTOM', SecurityRule: this.functionRule }] : []
    if (type === 'storage') return [{ Resource: names[0], Permission: this.storage }]
    return names.map(name => ({ Resource: name, Permission: this.#table(name).permission }))
  }

  #function(name: string): StandInFunction {
    const there = this.functions.get(name)
    if (!there) throw new Refused('ResourceNotFound.FunctionName')
    return there
  }

  #ready(name: string): StandInFunction {
    const there = this.#function(name)
    if (there.busy > 0) throw new Refused('FailedOperation.FunctionStatusError', 'the function is being changed')
    return there
  }

  #update(name: string, changed: Params): Params {
    const there = this.#ready(name)
    Object.assign(there.params, changed)
    there.busy = 1
    return {}
  }

  /** COS, through which the site's files go. */
  #file(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://cos')
    const key = decodeURIComponent(pathname.slice(1))
    if (request.method === 'GET' && searchParams.has('cors')) {
      return this.cors ? response.end(this.cors) : response.writeHead(404).end('<Error><Code>NoSuchCORSConfiguration</Code></Error>')
    }
    if (request.method === 'GET' && key === '') {
      response.setHeader('content-type', 'application/xml')
      return response.end(`<ListBucketResult>${[...this.files].map(contents).join('')}<IsTruncated>false</IsTruncated></ListBucketResult>`)
    }
    if (request.method !== 'PUT') return response.writeHead(404).end()
    try {
      const result = this.#change(`PUT ${searchParams.has('cors') ? 'cors' : key}`, () => (searchParams.has('cors') ? (this.cors = body.toString()) : this.files.set(key, body)))
      if (result === lost) return void request.socket.destroy()
      response.writeHead(200, { etag: `"${md5(body)}"` }).end()
    } catch {
      response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>AccessDenied</Code><Message>refused</Message></Error>')
    }
  }
}

const lost = Symbol('lost')
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex')
const contents = ([key, bytes]: [string, Buffer]) =>
  `<Contents><Key>${key}</Key><ETag>"${md5(bytes)}"</ETag><Size>${bytes.length}</Size></Contents>`
