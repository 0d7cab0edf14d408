import type { Index } from '../../config/collections'

/** A function as it runs: what can differ between here and there. */
export interface FunctionShape {
  /** seconds */
  timeout: number
  /** megabytes */
  memorySize: number
  runtime: string
  handler: string
  /** By name; empty ones are left out. Values may be secret: they are compared and sent, never shown. */
  variables: Readonly<Record<string, string>>
  /** Seven-field cron in UTC+8, by the timer's name. */
  timers: Readonly<Record<string, string>>
  /** Of everything in its folder; null where nobody wrote it down. */
  digest: string | null
}

export interface WantedFunction extends FunctionShape {
  digest: string
  /** Asks WeChat's open API: WeChat takes the permission only from an upload by its own tools. */
  asksWeChat: boolean
}

export interface FoundFunction extends FunctionShape {
  /** As SCF says it: `Active`, `Updating`, `CreateFailed`, … */
  status: string
  /** Timers that somebody switched off. */
  paused: readonly string[]
}

export interface SiteFile {
  /** bytes */
  size: number
  /** md5 in hexadecimal; null where the storage does not say it. */
  md5: string | null
}

/** What an environment should be: made of `config`, `cloudbaserc.json`, `.env.deploy` and `dist`. */
export interface Wanted {
  collections: readonly { name: string; rule: string; indexes: readonly Index[] }[]
  functions: Readonly<Record<string, WantedFunction>>
  functionRule: Readonly<Record<string, { invoke: unknown }>>
  storageRule: string
  /** Files of the desk in a browser, by path. */
  site: Readonly<Record<string, SiteFile>>
  /** Names of variables that functions are given by `.env.deploy`. */
  ours: readonly string[]
  /** Names of variables whose values are secret. */
  secret: readonly string[]
}

export interface FoundCollection {
  /** records */
  count: number
  /** null where it was never set. */
  rule: string | null
  indexes: readonly Index[]
}

/** What an environment is, as it says itself. */
export interface Found {
  collections: Readonly<Record<string, FoundCollection>>
  functions: Readonly<Record<string, FoundFunction>>
  functionRule: Readonly<Record<string, { invoke: unknown }>> | null
  storageRule: string | null
  anonymousLogin: boolean
  customLogin: boolean
  site: {
    status: 'none' | 'coming' | 'online' | 'offline'
    /** null before there is a site. */
    domain: string | null
    files: Readonly<Record<string, SiteFile>>
  }
  /** Domains whose pages may call functions. */
  safeDomains: readonly string[]
  /** Where pages come from that may bring files to the storage: `https://desk.example.com`. */
  uploadOrigins: readonly string[]
  /** Migrations that its data still need, by name. */
  migrations: readonly string[]
}

/** One change, each safe to make again. */
export type Step =
  | { do: 'create-collection' | 'close-collection'; collection: string }
  | { do: 'create-index' | 'replace-index'; collection: string; index: Index; drops: string | null }
  | { do: 'close-storage' | 'open-functions' | 'allow-anonymous' | 'allow-custom' | 'open-site' | 'allow-site' | 'allow-uploads' }
  | { do: 'create-function' | 'upload-code'; name: string }
  | { do: 'configure-function'; name: string; changes: readonly string[] }
  | { do: 'add-timer' | 'remove-timer'; name: string; timer: string; cron: string }
  | { do: 'upload-site'; files: readonly string[] }

/** What a person should know, without which the steps are taken all the same. */
export type Notice =
  | { says: 'unique-over-data'; collection: string; index: string; count: number }
  | { says: 'unknown-collection' | 'unknown-function'; name: string }
  | { says: 'unknown-index'; collection: string; index: string }
  | { says: 'unknown-variable'; name: string; variable: string }
  | { says: 'paused-timer'; name: string; timer: string }
  | { says: 'asks-wechat'; names: readonly string[] }
  | { says: 'left-over-files'; count: number }
  | { says: 'not-set'; setting: string }

/** What nothing is done before. */
export type Refusal =
  | { because: 'other-secret'; secret: string; functions: readonly string[] }
  | { because: 'other-runtime'; name: string; found: string; wanted: string }

export interface Plan {
  steps: readonly Step[]
  notices: readonly Notice[]
  refusals: readonly Refusal[]
  /** Migrations to be run after these steps, before the rest is planned. */
  migrations: readonly string[]
}
