/** A kind of personal information that the mini-program asks WeChat for, as WeChat's 用户隐私保护指引 names it. */
export interface WeChatItem {
  name: string
  /** The interfaces that ask for it: WeChat lets none of them through that is not declared. */
  interfaces: readonly string[]
  /** What for, in the words to be filled in; empty where the program does not ask for it. */
  purpose: string
}

/**
 * What WeChat knows of, and what of it this program uses.
 *
 * @source WeChat's list of privacy interfaces and the information that each handles
 */
export const weChatItems: readonly WeChatItem[] = [
  { name: '手机号', interfaces: ['getPhoneNumber', 'getRealtimePhoneNumber'], purpose: '验证手机号，登记时认出已录入的本人，报到时按手机号找到报名' },
  { name: '选中的照片或视频信息', interfaces: ['chooseMedia', 'chooseImage', 'chooseVideo'], purpose: '上传转账凭证、营业执照、稿件配图、活动封面和支出凭证' },
  { name: '选中的文件', interfaces: ['chooseMessageFile'], purpose: '上传聊天里的 Word 稿件、报名表格、发票和凭证文件' },
  { name: '摄像头', interfaces: ['Camera', 'createVKSession'], purpose: '会务人员扫描入场码为参会人签到' },
  { name: '选择的位置信息', interfaces: ['chooseLocation', 'choosePoi'], purpose: '会务人员在地图上选定活动地点，不获取用户自己的位置' },
  { name: '剪切板', interfaces: ['setClipboardData', 'getClipboardData'], purpose: '用户点“复制”时，把地址、链接、刊发的文字写入剪切板；不读取剪切板' },
  { name: '昵称、头像', interfaces: ['chooseAvatar', 'getUserInfo', 'getUserProfile'], purpose: '' },
  { name: '位置信息', interfaces: ['getLocation', 'getFuzzyLocation', 'startLocationUpdate'], purpose: '' },
  { name: '地址', interfaces: ['chooseAddress'], purpose: '' },
  { name: '发票信息', interfaces: ['chooseInvoiceTitle', 'chooseInvoice'], purpose: '' },
  { name: '麦克风', interfaces: ['startRecord', 'getRecorderManager'], purpose: '' },
  { name: '相册（仅写入）权限', interfaces: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'], purpose: '' },
  { name: '通讯录（仅写入）权限', interfaces: ['addPhoneContact'], purpose: '' },
  { name: '日历（仅写入）权限', interfaces: ['addPhoneCalendar', 'addPhoneRepeatCalendar'], purpose: '' },
  { name: '蓝牙', interfaces: ['openBluetoothAdapter', 'createBLEPeripheralServer'], purpose: '' },
]

/** What people type in themselves: WeChat cannot see it, and it is declared all the same. */
export const typedItems: readonly { name: string; purpose: string; term: string }[] = [
  { name: '姓名、工作单位、部门和职务', purpose: '登记会员，由单位确认是本单位人员，报名和签到时找到本人', term: '姓名、手机、单位和部门职务' },
  { name: '微信身份标识（openid）', purpose: '认出本人，不用每次登录', term: '微信身份标识' },
  { name: '开票信息（抬头、税号、地址、电话、开户行、账号、邮箱）', purpose: '为缴费开具发票', term: '开票资料' },
  { name: '身份证号', purpose: '发放稿酬、申报个人所得税，加密保存，可以不填', term: '身份证号' },
  { name: '银行账号', purpose: '发放稿酬，加密保存，可以不填', term: '银行卡号' },
  { name: '手写签名', purpose: '签收稿酬的领取凭据', term: '手写签名' },
]
