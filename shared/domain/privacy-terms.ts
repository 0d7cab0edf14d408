/** Of the privacy terms that a person agrees to: who agreed to an earlier one is asked again. */
export const privacyVersion = '2026-12'

/** What a person reads before agreeing. A change of what is said here is a new `privacyVersion`. */
export const privacyTerms: readonly { title: string; paragraphs: readonly string[] }[] = [
  {
    title: '我们是谁',
    paragraphs: ['本程序由您所在的行业协会使用。下面说的是协会为了报名、签到、投稿和稿酬，保存您的哪些信息，怎样用。'],
  },
  {
    title: '保存什么，用来做什么',
    paragraphs: [
      '姓名、手机、单位和部门职务：报名、报到时找到您，由单位确认您是本单位人员。',
      '微信身份标识：认出是您本人，不用每次登录。不取您的头像、昵称和位置。',
      '报名时填的内容和上传的文件，缴费、转账凭证和开票资料，住宿、签到时刻和证书：办活动，开发票，记账。',
      '稿件和稿酬：审稿、刊发、计酬。',
      '身份证号和银行卡号：只在发稿酬、申报个人所得税时用，由您自己填写，可以不填。',
    ],
  },
  {
    title: '谁看得到',
    paragraphs: [
      '会务和秘书处看得到登记和报名资料，单位联络人看得到本单位人员，也可以替他们报名；组队参加的，队友看得到姓名和单位；编辑看得到稿件和姓名。',
      '身份证号和银行卡号加密保存，平时只显示头尾几位。审批人和秘书处查看完整号码要写明事由，每次都记录在案，并告诉您。',
      '刊发的稿件署您的姓名和单位，所有人都能读到。',
      '信息保存在协会自己的腾讯云环境里，不卖给、也不送给任何人。',
    ],
  },
  {
    title: '保存多久',
    paragraphs: [
      '您是会员期间一直保存。退出后，缴费、参加活动、刊发和稿酬的记录按会计要求保留，其余删除。',
    ],
  },
  {
    title: '您可以做什么',
    paragraphs: [
      '在“我的 → 我的信息与隐私”里，随时查看、更正、下载保存的全部信息，看到谁读过您的证件号码。',
      '不想再用，在同一页退出并删除。退出前会逐项写明删什么、留什么。',
      '不同意这些条款，首页、活动和资讯照常看；登记、报名和投稿需要同意后才能办。',
    ],
  },
]
