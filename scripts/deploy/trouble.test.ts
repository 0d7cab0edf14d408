import { troubleWords } from './trouble'

const coded = (code: string, message = 'as it is said there') => Object.assign(new Error(message), { code })

test.each([
  [coded('AuthFailure.SecretIdNotFound'), '密钥 SecretId 不存在或已停用'],
  [coded('AuthFailure.SignatureFailure'), 'SecretKey 与 SecretId 不成对'],
  [coded('AuthFailure.SignatureExpire'), '本机时间不准'],
  [coded('AuthFailure.TokenFailure'), '临时密钥已过期'],
  [coded('AuthFailure.UnauthorizedOperation'), '这组密钥没有权限'],
  [coded('UnauthorizedOperation.CAM'), '这组密钥没有权限'],
  [coded('RequestLimitExceeded'), '请求太快'],
  [coded('LimitExceeded.Function'), '超过了环境套餐的限额'],
  [coded('', "Cannot read properties of undefined (reading 'EnvId')"), '找不到这个环境'],
  [coded('FailedOperation', 'E11000 duplicate key error'), '唯一索引建不成'],
  [coded('ENOTFOUND'), '连不上腾讯云'],
  [new Error('missing secretId or secretKey of tencent cloud'), '没有密钥'],
])('%s', (error, words) => expect(troubleWords(error)).toContain(words))

test('an error of the network is found inside the message that wraps it', () => {
  const wrapped = new Error('')
  wrapped.message = coded('ECONNREFUSED', 'connect ECONNREFUSED') as never
  expect(troubleWords(wrapped)).toMatch(/^连不上腾讯云.*\n.*ECONNREFUSED：connect ECONNREFUSED/)
})

test('what nobody foresaw is said as it is', () => {
  expect(troubleWords(coded('InternalError', 'try later'))).toBe('InternalError：try later')
})
