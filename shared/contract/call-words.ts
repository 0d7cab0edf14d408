import type { Context, Contracts } from './index'

type CallWords = {
  readonly [C in Context]: {
    /** Of what the calls are about, above their rows. */
    readonly group: string
    readonly calls: { readonly [N in keyof Contracts[C]['calls']]: string }
  }
}

/**
 * What each call lets somebody do, as the table of rights says it: a call without words does not compile. `npm run
 * contract -- --write` brings a change to where it is read.
 */
export const callWords: CallWords = {
  unit: {
    group: '会员单位',
    calls: {
      list: '查找单位名称',
      desk: '查看全部单位和信息员缺口',
      get: '查看单位资料（联络人限本单位）',
      enter: '录入单位',
      save: '修改单位资料（联络人限本单位的地址和开票信息）',
      regrade: '调整单位级别',
      changeState: '暂停、退会和恢复会籍',
      ticket: '上传单位表格',
      import: '从表格导入单位',
      export: '导出单位表格',
    },
  },
  member: {
    group: '人员和权限',
    calls: {
      me: '查看自己的登记',
      provePhone: '用微信验证手机号',
      join: '登记姓名、手机和单位',
      revise: '修改自己的登记',
      bindPhone: '更换自己的手机号',
      people: '查找人员（联络人限本单位）',
      person: '查看一个人的登记（联络人限本单位）',
      confirm: '确认单位人员（联络人限本单位）',
      setContact: '指定单位联络人',
      setOfficer: '推荐信息员（联络人限本单位）',
      grant: '给予和收回工作权限',
      team: '查看谁有工作权限',
      enter: '录入人员',
      changePhone: '替人更换手机号',
      merge: '合并同一人的两份登记',
    },
  },
  application: {
    group: '入会申请',
    calls: {
      ticket: '上传营业执照图片',
      licence: '查看营业执照图片（申请人限自己上传的）',
      mine: '查看自己的入会申请',
      submit: '为公司申请入会',
      withdraw: '撤回自己的入会申请',
      queue: '查看全部入会申请',
      get: '查看一份入会申请',
      check: '核对入会申请、退回补充',
      decide: '记录理事会的入会决定',
    },
  },
  activity: {
    group: '活动',
    calls: {
      list: '浏览活动',
      get: '查看活动详情',
      desk: '查看活动草稿和办理情况',
      draft: '新建活动',
      revise: '修改活动、增加席位',
      ticket: '上传活动的图片和附件',
      file: '核对上传的图片和附件',
      history: '查看活动的办理记录',
      close: '提前截止报名',
      publish: '发布活动',
      cancel: '取消活动',
    },
  },
  registration: {
    group: '报名',
    calls: {
      register: '报名、候补',
      cancel: '取消自己的报名',
      confirm: '确认候补得到的名额',
      reviseAnswers: '修改自己填报的内容',
      lastAnswers: '带出上次填写的内容',
      ticket: '上传转账凭证和填报的文件',
      file: '查看自己上传的文件',
      sendVoucher: '提交和撤回转账凭证',
      papers: '查看自己的凭证和发票',
      mine: '查看自己的报名',
      pass: '出示入场码',
      reissuePass: '换自己的入场码',
    },
  },
  enrolment: {
    group: '代报名和人数',
    calls: {
      enrol: '为他人报名（联络人限本单位）',
      withdraw: '取消本单位人员的报名',
      ofUnit: '查看本单位的报名和余席',
      tellHeadCount: '告知本单位参加人数',
      headCounts: '查看各单位告知的人数',
      remindHeadCount: '提醒未告知人数的单位',
      template: '下载报名表模板',
      ticket: '上传报名表',
      readSheet: '核对上传的报名表',
      export: '导出报名、发票和住宿表',
    },
  },
  team: {
    group: '队伍',
    calls: {
      list: '查看参赛队伍',
      get: '查看队伍（名单限本队和会务）',
      make: '组建队伍',
      join: '凭邀请入队',
      addPlayer: '录入队员（领队限本队，会务全部）',
      removePlayer: '移除队员（领队限本队，会务全部）',
      saveLineup: '排上场名单（领队限本队，会务全部）',
      rename: '修改队名（领队限本队，会务全部）',
      handOver: '移交领队（领队限本队，会务全部）',
      renewInvite: '更换邀请（领队限本队，会务全部）',
      withdraw: '整队退赛（领队限本队，会务全部）',
      desk: '查看各队是否齐备和领队电话',
    },
  },
  roster: {
    group: '报名名单',
    calls: {
      list: '查看报名名单和联系电话',
      figures: '查看报名、缴费和各单位人数',
      entry: '查看一个人的报名、凭证和办理记录',
      decide: '审核报名',
      seat: '给候补的人席位、代为确认',
      end: '取消他人的报名',
      note: '写会务备注',
      settleFee: '登记缴费',
      takeBackFee: '撤回缴费登记、登记退款',
      remind: '提醒缴费',
      ticket: '上传发票文件',
      issueInvoice: '登记发票、发送发票文件',
      assignRooms: '安排房间',
      certify: '发放证书',
    },
  },
  checkin: {
    group: '签到',
    calls: {
      open: '打开签到台',
      pack: '下载离线名单',
      openNames: '离线时按姓名查人',
      settings: '查看签到设置',
      arrange: '修改签到设置、安排签到台人员（限可特许入场的人）',
      scan: '扫码签到',
      admit: '按姓名或全队签到，说明原因特许入场',
      find: '按姓名、单位、手机尾号查人签到',
      walkIn: '现场报名并签到',
      fillInvoice: '现场补开票信息',
      undo: '撤回签到',
      sync: '上传离线签到',
      reissue: '替人换入场码',
      wall: '打开自助签到屏',
      self: '自助签到',
      log: '查看最近的签到',
      hall: '查看到场情况',
      missing: '查看未到的人和联系电话',
      export: '导出签到表',
      arrivals: '查看到场人数',
    },
  },
  newsroom: {
    group: '写稿',
    calls: {
      draft: '写稿',
      revise: '修改自己的稿件',
      submit: '投稿',
      takeBack: '撤回自己的投稿',
      mine: '查看自己的稿件',
      get: '查看稿件全文（信息员限自己的）',
    },
  },
  review: {
    group: '审稿',
    calls: {
      queue: '查看待审稿件',
      take: '领稿来审',
      putBack: '放回领来的稿件',
      sendBack: '退回稿件',
      decline: '不采用稿件',
      accept: '采用稿件，定体裁和等级',
    },
  },
  bulletin: {
    group: '简讯',
    calls: {
      issues: '查看各期简讯',
      issue: '查看一期简讯的稿件',
      open: '新开一期简讯',
      publish: '发布简讯',
    },
  },
  news: {
    group: '资讯',
    calls: {
      list: '浏览资讯',
      read: '阅读资讯全文',
    },
  },
  remuneration: {
    group: '稿酬',
    calls: {
      policy: '查看稿酬标准',
      earnings: '查看自己的稿酬',
      statement: '查看稿酬发放表',
      makeStatement: '制稿酬发放表',
      closeStatement: '结稿酬发放表',
    },
  },
  message: {
    group: '消息',
    calls: { mine: '查看自己的消息', read: '把消息标为已读', templates: '选择接收哪些微信通知' },
  },
  privacy: {
    group: '个人信息',
    calls: {
      agree: '同意隐私条款',
      mine: '查看和下载协会保存的本人信息',
      saveNumbers: '填写自己的证件号和银行账号',
      reveal: '查看他人的完整证件号和银行账号（留有记录）',
      audits: '查看谁看过完整号码',
      leave: '退出并删除个人信息',
    },
  },
}
