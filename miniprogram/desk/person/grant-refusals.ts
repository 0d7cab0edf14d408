/** Why work was not given or taken, and what to do about it. */
export const grantRefusals = {
  'changed': '刚刚有人调整过这个人的权限，看过最新的再改',
  'last-admin': '这是唯一的管理员，先给另一人管理员权限',
  'own-post': '自己的审批职务，由另一位管理员给',
  'not-confirmed': '单位确认以后，才能给工作权限',
  'no-wechat': '本人用微信打开小程序以后，才能给工作权限',
  'unit-not-member': '所在单位不在会，不能给工作权限',
} as const
