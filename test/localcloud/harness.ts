import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type * as Sdk from '@cloudbase/node-sdk'
import { sdkEnvironment, startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../localcloud'
import { collection, index } from './shapes'

export { collection, index }

export interface Bench {
  cloud: LocalCloud
  app: ReturnType<typeof Sdk.init>
  db: ReturnType<ReturnType<typeof Sdk.init>['database']>
  dataDir: string
  functionsDir: string
  stop(): Promise<void>
}

/** What the SDK leaves untyped. */
export interface Transaction {
  collection(name: string): ReturnType<Bench['db']['collection']>
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}

/** A cloud of its own in an empty folder, and the unmodified SDK talking to it as inside CloudBase. */
export async function startBench(options: Partial<LocalCloudOptions> = {}): Promise<Bench> {
  const root = mkdtempSync(path.join(tmpdir(), 'localcloud-'))
  const dataDir = path.join(root, 'data')
  const functionsDir = path.join(root, 'functions')
  mkdirSync(functionsDir)
  const cloud = await startLocalCloud({ port: 0, dataDir, functionsDir, collections: [collection('things')], ...options })
  // The SDK warns of slow requests even after they failed, and a timer of its own would hold the process.
  Object.assign(process.env, sdkEnvironment(cloud), { SILENCE: 'true' })
  const sdk = jest.requireActual<typeof Sdk>('@cloudbase/node-sdk')
  const app = sdk.init({ env: cloud.envId })
  return {
    cloud,
    app,
    db: app.database(),
    dataDir,
    functionsDir,
    stop: async () => {
      await cloud.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Puts a function's bundle where the cloud looks for it. */
export function deploy(functionsDir: string, name: string, code: string, config: object = {}): void {
  const folder = path.join(functionsDir, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.js'), code)
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config))
}

/** What a call rejects with. */
export async function errorOf(promise: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await promise
  } catch (error) {
    return error as { code: string; message: string }
  }
  throw new Error('it did not fail')
}

/** A request to `/admin` without the SDK, for what the SDK would not send. */
export async function admin(cloud: { url: string }, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { authorization: 'signed', 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Record<string, unknown>
}
