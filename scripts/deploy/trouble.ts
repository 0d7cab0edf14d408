/**
 * What went wrong and what to do about it, for somebody who does not know CloudBase's codes.
 *
 * @param error as CloudBase's tools throw it: a code of Tencent Cloud's, or of Node's network
 */
export function troubleWords(error: unknown): string {
  const { code, message } = told(error)
  const [, words] = known.find(([pattern]) => pattern.test(code) || pattern.test(message)) ?? []
  const original = [code, message].filter(Boolean).join('：')
  return words ? `${words}\n  （原话：${original}）` : original
}

/** From the particular to the general. */
const known: readonly (readonly [RegExp, string])[] = [
  [/missing secretId/, '没有密钥：在 .env.deploy 里填 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。'],
  [/AuthFailure\.SecretIdNotFound/, '密钥 SecretId 不存在或已停用：在“访问管理 → API 密钥管理”核对。'],
  [/AuthFailure\.SignatureFailure/, 'SecretKey 与 SecretId 不成对：重新复制一次，前后不要带空格。'],
  [/AuthFailure\.SignatureExpire/, '本机时间不准，签名已过期：校准时间后再试。'],
  [/AuthFailure\.TokenFailure|TokenExpire|ExpiredToken/, '临时密钥已过期：换一组新的，或改用长期密钥并清空 TENCENTCLOUD_SESSIONTOKEN。'],
  [/UnauthorizedOperation|AuthFailure/, '这组密钥没有权限：在“访问管理”给它云开发（TCB）、云函数（SCF）、对象存储（COS）的权限。'],
  [/RequestLimitExceeded|LimitExceeded\.Request/, '请求太快，被限了一下：过一分钟再运行一次，会接着做。'],
  [/LimitExceeded|ResourceInsufficient/, '超过了环境套餐的限额：在控制台看用量，升级套餐或清理后再运行一次。'],
  [/EnvStatus|Environment.*(isolated|offline)|ISOLATED/i, '环境已停用或欠费：在云开发控制台恢复后再试。'],
  [/Environment .* not found|reading 'EnvId'|ResourceNotFound.*Env|InvalidParameter\.EnvId|InvalidEnvId/i, '找不到这个环境：核对 CLOUDBASE_ENV 和 CLOUDBASE_REGION，以及密钥是不是这个环境所属账号的。'],
  [/the data are of version/, '环境里的数据比这份程序新：换用写下它们的那一版程序，再来部署。'],
  [/reading 'InstanceId'/, '这个环境没有文档型数据库：在云开发控制台开通，或换一个环境（不要 PostgreSQL 型）。'],
  [/E11000|duplicate key|IndexKeyDuplicate/i, '唯一索引建不成：集合里有重复的记录，处理后再运行一次。'],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|network timeout/, '连不上腾讯云：看看网络或代理，再运行一次，会接着做。'],
]

/** The network's errors come wrapped, their code in the message's own; the storage's are no `Error`. */
function told(error: unknown): { code: string; message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error) }
  const { code, message = '' } = error as { code?: unknown; message?: unknown }
  const inner = told(message)
  return { code: code ? String(code) : inner.code, message: inner.message }
}
