export const DEFAULT_ENV_ID = 'local-1a2b3c'
export const DEFAULT_APP_ID = 'wx0000000000000000'

/** The keys under which an identity reaches a function. */
export const WX_CONTEXT_KEYS = ['WX_OPENID', 'WX_APPID', 'WX_CLIENTIP'] as const
export const TCB_CONTEXT_KEYS = ['TCB_ENV', 'TCB_SEQID', 'TCB_SOURCE', 'TCB_SOURCE_IP', 'TCB_UUID', 'TCB_CUSTOM_USER_ID', 'TCB_ISANONYMOUS_USER', 'TRIGGER_SRC'] as const

/** What CloudBase sets for every function, pointing an unmodified SDK at this cloud. The keys open nothing else. */
export function platformEnvironment(url: string, envId: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` })
  }
}
