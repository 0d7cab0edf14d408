/**
 * The closed list of errors: each with when it is thrown and the sentence that a person reads.
 * What happens in the normal course of things (no seats left, a deadline passed) is an outcome, not an error.
 */
export const errorSentences = {
  /** A call that no contract declares. */
  UNKNOWN_CALL: '这个功能暂时不可用，更新到最新版后再试',
  /** Input that its schema refuses; details.fields names them. */
  INVALID_INPUT: '有内容填得不对，改好后再提交',
  /** Input over 512 kB, or a body over the platform's limit. */
  TOO_LARGE: '内容太长了，分成几次提交',
  /** No WeChat identity where one is needed. */
  NO_IDENTITY: '没有取得您的微信身份，重新打开小程序再试',
  /** A visitor where a member is needed. */
  NOT_A_MEMBER: '先填写姓名、手机和单位，再继续',
  /** A member without any of the roles that the call asks for. */
  FORBIDDEN: '您暂时不能使用这项功能，开通请联系秘书处',
  /** Staff who are not among those named for the activity's desks. */
  NOT_ASSIGNED: '这场的签到台没有安排您，需要的话请会务负责人在“签到设置”里加上您',
  /** A browser's session that has ended: by time, from the phone, or with the person's work here. */
  SIGNED_OUT: '登录已过期，用手机扫码重新登录',
  /** A browser's session where the person's own phone is needed. */
  ONLY_ON_PHONE: '这一步要在手机上的小程序里办',
  /** The thing asked for is not there, or not for the caller to see. */
  NOT_FOUND: '没有找到这项内容，可能已被撤下',
  /** Others changed the same thing at the same time, more often than we retried. */
  BUSY: '此刻办理的人较多，稍等片刻再试一次',
  /** Anything else; logged with the request id. */
  INTERNAL: '没有办成，您的数据不受影响，稍后再试一次',
  /** Thrown by the client alone: no network. */
  OFFLINE: '当前离线，联网后再试',
  /** Thrown by the client alone: there is no room to keep a scan, so it must not count. */
  PHONE_FULL: '手机存储满了，这次没有记下。清出一些空间，再扫一次',
  /** Thrown by the client alone: no answer in time. */
  TIMEOUT: '等了很久没有回应，再试一次即可，不会重复办理',
} as const

export type ErrorCode = keyof typeof errorSentences

export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    readonly requestId?: string,
  ) {
    super(errorSentences[code])
  }
}

/** A function's answer: the outcome, or one of the errors above. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: ErrorCode; message: string; details: Record<string, unknown>; requestId: string } }
