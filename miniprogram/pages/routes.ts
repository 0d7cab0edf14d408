import Taro from '@tarojs/taro'

import type { PageKey } from '../../shared/domain/association-pages'

/** Two taps on one line within this are one: the page needs that long to come up. */
const doubleTap = 500
let latest = { url: '', at: 0 }

/** Opens a page over this one. */
export function open(url: string): void {
  const now = Date.now()
  if (latest.url === url && now - latest.at < doubleTap) return
  latest = { url, at: now }
  void Taro.navigateTo({ url })
}

const tabs = ['/pages/home/index', '/pages/activities/index', '/pages/news/index', '/pages/me/index']

/** Goes on to a page in place of this one, whether or not it is one of the tab bar. */
export function goOnTo(url: string): void {
  void (tabs.includes(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }))
}

/** Opens a page over this one, or turns to it where it is one of the tab bar. */
export function follow(url: string): void {
  if (tabs.includes(url)) void Taro.switchTab({ url })
  else open(url)
}

export const urls = {
  activity: (id: string) => `/pages/activity/index?id=${id}`,
  register: (activityId: string) => `/pages/register/index?id=${activityId}`,
  /** The same form, with what was answered. */
  changeAnswers: (activityId: string) => `/pages/register/index?id=${activityId}&change=1`,
  /** Where a unit's contact enters colleagues, and tells how many will come. */
  enrol: (activityId: string) => `/pages/enrol/index?id=${activityId}`,
  enrolPeople: (activityId: string) => `/pages/enrol-people/index?id=${activityId}`,
  /** One's team at an activity, or the making of one. */
  team: (activityId: string) => `/pages/team/index?activity=${activityId}`,
  roster: (activityId: string) => `/desk/roster/index?id=${activityId}`,
  activityEdit: (activityId: string) => `/desk/activity-edit/index?id=${activityId}`,
  pass: (activityId: string) => `/pages/pass/index?id=${activityId}`,
  passes: '/pages/pass/index',
  selfCheckin: '/pages/self-checkin/index',
  myRegistrations: '/pages/my-registrations/index',
  myData: '/pages/join/index',
  article: (id: string) => `/pages/article/index?id=${id}`,
  newsSearch: '/pages/news-search/index',
  newsIssue: (issueId: string) => `/pages/issue/index?id=${issueId}`,
  newsIssues: '/pages/issue/index',
  write: (id?: string) => `/pages/write/index${id ? `?id=${id}` : ''}`,
  /** Begins an article that answers a commission. */
  writeFor: (commissionId: string) => `/pages/write/index?commission=${commissionId}`,
  myArticles: '/pages/my-articles/index',
  /** What one owes and has sent, and what is ordered. */
  myWork: '/pages/my-work/index',
  myEarnings: '/pages/my-earnings/index',
  messages: '/pages/messages/index',
  privacy: '/pages/privacy/index',
  privacyTerms: '/pages/privacy-terms/index',
  /** One of the pages that the association writes for everyone. */
  page: (of: PageKey) => `/pages/privacy-terms/index?of=${of}`,
  desk: '/desk/index/index',
  /** Where the phone lets a computer in. */
  computer: '/desk/computer/index',
  signing: '/desk/signing/index',
  ownUnit: '/desk/unit/index',
  apply: '/pages/apply/index',
  /** Where a visitor becomes a member, and goes on from there. */
  join: (then: string) => `/pages/join/index?then=${encodeURIComponent(then)}`,
} as const

export const showActivities = () => void Taro.switchTab({ url: '/pages/activities/index' })
export const showNews = () => void Taro.switchTab({ url: '/pages/news/index' })
