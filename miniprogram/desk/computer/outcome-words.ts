import type { IconName } from '../../components/icon/icon'

/** How a code that was scanned ended. */
export type SignInOutcome = 'confirmed' | 'refused' | 'too-late' | 'not-a-code' | 'expired' | 'decided'

interface Told {
  icon: IconName
  title: string
  /** What to do now. */
  detail: string
  /** Another code would help. */
  again: boolean
}

export const outcomeWords: Readonly<Record<SignInOutcome, Told>> = {
  'confirmed': { icon: 'check-circle', title: '电脑已登录', detail: '在电脑上接着办。用完点“退出登录”，\n忘了也可以在这里退出。', again: false },
  'refused': { icon: 'shield', title: '没有登录', detail: '这张码已作废，那台电脑进不来。', again: false },
  'too-late': { icon: 'alert', title: '这张码已经登录了', detail: '在“电脑登录”里看看是不是您的电脑，\n不是就退出它。', again: false },
  'not-a-code': { icon: 'qr', title: '这不是登录码', detail: '扫电脑上“登录工作台”页面里的码。', again: true },
  'expired': { icon: 'clock', title: '这张码过时了', detail: '在电脑上点“换一张码”，再扫一次。', again: true },
  'decided': { icon: 'clock', title: '这张码已经用过了', detail: '在电脑上换一张码，再扫一次。', again: true },
}
