/**
 * What the association tells one person, by kind: the words of the page 消息 and of the message that WeChat brings.
 * The names of the words are the keys of what a notice carries.
 */
const kinds = {
  'person-awaits': { title: '有人等您确认', say: ({ name, unit }) => `${name} 登记为${unit}的人员，核对后确认。`, link: '/desk/unit/index' },
  'standing-confirmed': { title: '单位已确认', say: ({ unit }) => `${unit}确认您是本单位人员。`, link: '/pages/join/index' },
  'standing-declined': { title: '单位没有确认', say: ({ unit, why }) => `${unit}没有确认您的登记：${why}。可改选单位，或联系秘书处。`, link: '/pages/join/index' },
  'officer-named': { title: '您已是信息员', say: ({ unit }) => `${unit}推荐您担任信息员，可以投稿了。`, link: '/pages/write/index' },
  'officer-ended': { title: '信息员已调整', say: ({ unit }) => `${unit}调整了信息员，您不再担任。已投的稿件照常处理和计酬。`, link: '/pages/my-articles/index' },
  'contact-named': { title: '您已是单位联络人', say: ({ unit }) => `您可以确认${unit}的人员、推荐信息员、更新单位资料。`, link: '/desk/unit/index' },
  'roles-changed': { title: '您的权限有变动', say: ({ roles }) => (roles ? `现在您是${roles}。` : '您现在没有工作权限。'), link: '/pages/me/index' },
  'phone-changed': { title: '登记的手机已更换', say: ({ phone }) => `现在是 ${phone}。不是您本人办理的话，联系秘书处。`, link: '/pages/join/index' },
  'records-merged': { title: '两份登记已合并', say: ({ name }) => `${name} 的两份登记合成了一份，报名和稿件都在。`, link: '/pages/me/index' },
  'application-returned': { title: '入会申请要补充', say: ({ unit, why }) => `${unit}的申请退回补充：${why}。`, link: '/pages/apply/index' },
  'application-checked': { title: '入会申请已核对', say: ({ unit }) => `${unit}的资料核对无误，等理事会决定。`, link: '/pages/apply/index' },
  'application-accepted': { title: '欢迎入会', say: ({ unit, meeting }) => `${meeting}同意${unit}入会。您是单位联络人，可以确认本单位人员了。`, link: '/desk/unit/index' },
  'application-declined': { title: '入会申请没有通过', say: ({ unit, why }) => `${unit}的申请没有通过：${why}。`, link: '/pages/apply/index' },
  'unit-suspended': { title: '单位会籍已暂停', say: ({ unit, why }) => `${unit}的会籍暂停：${why}。人员和报名照旧，信息员暂不能调整。`, link: '/desk/unit/index' },
  'unit-left': { title: '单位已退会', say: ({ unit, why }) => `${unit}已退会：${why}。联络人和信息员随之结束，已报名和已投的稿件照常处理。`, link: '/pages/me/index' },
  'unit-restored': { title: '单位会籍已恢复', say: ({ unit }) => `${unit}的会籍已恢复。`, link: '/desk/unit/index' },
  'private-read': { title: '有人查看了您的证件信息', say: ({ by, what, why }) => `${by} 查看了您的${what}，事由：${why}。`, link: '/pages/privacy/index' },
  'place-given': { title: '候补有了名额', say: ({ title, startsAt, place }) => `${title}：您已报名成功，${startsAt}，${place}。`, link: '/pages/my-registrations/index' },
} as const satisfies Record<string, { title: string; say: (words: NoticeWords) => string; link: string }>

export type NoticeKind = keyof typeof kinds
export type NoticeWords = Readonly<Record<string, string>>

export const noticeKinds = Object.keys(kinds) as NoticeKind[]

export interface NoticeText {
  title: string
  text: string
  /** The page that it leads to. */
  link: string
}

/** What the person reads. */
export function noticeText(kind: NoticeKind, words: NoticeWords): NoticeText {
  const { title, say, link } = kinds[kind] as { title: string; say: (words: NoticeWords) => string; link: string }
  return { title, text: say(words), link }
}
