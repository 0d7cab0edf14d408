import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Me } from '../../shared/contract/member'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import { cloud } from './index'
import { knownAssociation, learnAssociation } from './use-association'
import { becomeMe } from './use-me'

/** Among the kept answers: another person on this phone is asked anew. */
const key = 'kept:consent'

/** As WeChat names it in its privacy interface. */
export const agreeButtonId = 'agree-privacy'

type WaitingForAnswer = (agreed: boolean) => void
interface WeChatPrivacy {
  onNeedPrivacyAuthorization?: (listener: (resolve: (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void) => void) => void
  openPrivacyContract?: (options: object) => unknown
}

/** WeChat's privacy interface; phones with an older WeChat have none, and browsers neither. */
const wechatPrivacy: WeChatPrivacy = process.env.TARO_ENV === 'weapp' ? (Taro as unknown as WeChatPrivacy) : {}
export const hasWeChatPrivacy = (): boolean => typeof wechatPrivacy.onNeedPrivacyAuthorization === 'function'

let asking = false
let waiting: WaitingForAnswer[] = []
let refusedNow = false
let recording = false
const listeners = new Set<() => void>()

function tell(open: boolean) {
  asking = open
  listeners.forEach(listener => listener())
}

/** Of the terms in force, as far as the phone knows; those that an association begins with where it knows nothing. */
const versionInForce = (): string => knownAssociation()?.privacyVersion ?? privacyVersion

/** Whether the terms in force were agreed to on this phone. */
const hasAgreed = (): boolean => Taro.getStorageSync<string>(key) === versionInForce()

/** Shows the sheet unless the terms were agreed to. @returns what the person answered */
export async function askConsent(): Promise<boolean> {
  await learnAssociation()
  return hasAgreed() || openSheet()
}

function openSheet(): Promise<boolean> {
  return new Promise(resolve => {
    waiting.push(resolve)
    tell(true)
  })
}

/** What the person tapped on the sheet. */
export function answerConsent(agreed: boolean, me: Me | null): void {
  refusedNow = !agreed
  if (agreed) Taro.setStorageSync(key, versionInForce())
  const answered = waiting
  waiting = []
  tell(false)
  answered.forEach(resolve => resolve(agreed))
  if (agreed && me) void record(me)
}

/**
 * Sees to it that a member has agreed to the terms in force: what was agreed on this phone is put on record, else they
 * are asked, once as long as the program is open. A visitor is asked where they join.
 *
 * @param inForce version of the terms; null where it is not known yet
 */
export function seekConsent(me: Me | null, inForce: string | null): void {
  if (!me || inForce === null || me.consent === inForce) return
  if (hasAgreed()) void record(me)
  else if (!asking && !refusedNow) void openSheet()
}

/** What cannot be recorded now, without a network, is when the program is opened next. */
async function record(me: Me): Promise<void> {
  if (recording) return
  recording = true
  try {
    const version = versionInForce()
    const told = await cloud.privacy.agree({ version })
    if (told.outcome === 'agreed') becomeMe({ ...me, consent: version })
    // The terms have changed since the phone asked: these are to be read first.
    else await learnAssociation(true)
  } catch {
    // Agreed on this phone it is; the function hears of it later.
  } finally {
    recording = false
  }
}

/** Answers WeChat, whenever it needs to know whether the person agreed, by the same sheet. */
export function answerWeChatAboutPrivacy(): void {
  wechatPrivacy.onNeedPrivacyAuthorization?.(resolve => {
    void openSheet().then(agreed => resolve(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' }))
  })
}

/** The guideline that WeChat keeps of this program; undefined where there is none to open. */
export const openWeChatGuideline = wechatPrivacy.openPrivacyContract && (() => void wechatPrivacy.openPrivacyContract?.({}))

export const useAskingConsent = (): boolean =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => asking,
  )
