const acts: Readonly<Record<string, string>> = {
  'joined': '登记',
  'entered': '由秘书处登记',
  'imported': '从表格导入',
  'bound': '用微信接上登记',
  'revised': '改资料',
  'unit-changed': '换单位，原单位',
  'phone-bound': '换手机',
  'phone-changed': '代换手机',
  'phone-changed-and-released': '代换手机，解绑微信',
  'confirmed': '确认是本单位人员',
  'declined': '没有确认，原因',
  'contact-named': '设为联络人',
  'contact-ended': '不再是联络人',
  'officer-named': '推荐为信息员',
  'officer-ended': '不再是信息员',
  'roles-changed': '调整权限',
  'first-admin': '部署时指定的首位管理员',
  'merged': '并入另一份登记',
  'merged-away': '并到另一份登记',
}

/** A line of a person's trail in words; what is not known is told without detail. */
export const actWords = (what: string, why: string): string => [acts[what] ?? '更新', why].filter(Boolean).join('：')
