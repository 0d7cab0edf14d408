import type { WebUser } from '../auth/logins'
import { TCB_CONTEXT_KEYS, WX_CONTEXT_KEYS } from '../environment'

/** Who and what calls a function. */
export interface Caller {
  /** Absent when there is no identity: another function, a timer, a tool. */
  openid?: string
  /** Who signed in from a browser. */
  web?: WebUser
  /** The chain of sources, as the platform writes it: `wx_client`, `wx_http`, `web_client`, `wx_client,scf`, `wx_trigger`. */
  source: string
  timer?: boolean
  ip?: string
}

export interface CallLimits {
  seconds: number
  megabytes: number
}

/** The environment of one call: set in the process and told in `context.environment`, as the platform does both. */
export function callEnvironment(caller: Caller, requestId: string, ids: { envId: string; appId: string }): Record<string, string> {
  const values: Record<string, string | undefined> = {
    WX_OPENID: caller.openid,
    WX_APPID: caller.openid === undefined ? undefined : ids.appId,
    WX_CLIENTIP: caller.openid === undefined ? undefined : caller.ip,
    TCB_ENV: ids.envId,
    TCB_SEQID: requestId,
    TCB_SOURCE: caller.source,
    TCB_SOURCE_IP: caller.ip,
    ...(caller.web && webIdentity(caller.web)),
    TRIGGER_SRC: caller.timer ? 'timer' : undefined
  }
  const present = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const named = (keys: readonly string[]) => keys.filter((key) => key in present).join(',')
  return { ...present, WX_CONTEXT_KEYS: named(WX_CONTEXT_KEYS), TCB_CONTEXT_KEYS: named(TCB_CONTEXT_KEYS) }
}

const webIdentity = ({ uid, customUserId }: WebUser) => ({
  TCB_UUID: uid,
  TCB_CUSTOM_USER_ID: customUserId,
  TCB_ISANONYMOUS_USER: String(customUserId === undefined),
  LOGINTYPE: customUserId === undefined ? 'ANONYMOUS' : 'CUSTOM'
})

/** What `main` gets as its second argument. */
export function callContext(name: string, requestId: string, envId: string, limits: CallLimits, environment: Record<string, string>) {
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: requestId,
    function_name: name,
    function_version: '$LATEST',
    namespace: envId,
    memory_limit_in_mb: limits.megabytes,
    time_limit_in_ms: limits.seconds * 1000,
    tencentcloud_region: 'ap-shanghai',
    environment: JSON.stringify(environment),
    environ: Object.entries(environment).map(([key, value]) => `${key}=${value}`).join(';')
  }
}
