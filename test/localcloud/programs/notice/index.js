// Signs the caller up by another function, puts a slip into the storage and tells the caller by a subscribed message.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

async function keepSlip(openid, left) {
  const { fileID } = await cloud.uploadFile({ cloudPath: `slips/${openid}.txt`, fileContent: Buffer.from(`报名成功，剩余 ${left} 个名额`) })
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
  const { fileContent } = await cloud.downloadFile({ fileID })
  return { fileID, file: fileList[0], text: fileContent.toString('utf8') }
}

async function tell(openid, courseId, templateId) {
  try {
    return await cloud.openapi.subscribeMessage.send({
      touser: openid,
      page: 'pages/course/index',
      templateId,
      miniprogramState: 'formal',
      lang: 'zh_CN',
      data: { thing1: { value: courseId }, phrase2: { value: '报名成功' } },
    })
  } catch (e) {
    return { errCode: e.errCode, errMsg: e.errMsg }
  }
}

exports.main = async ({ courseId, templateId, forget }) => {
  const { OPENID, APPID, ENV, SOURCE } = cloud.getWXContext()
  if (forget) return cloud.deleteFile({ fileList: [forget] })
  const { result } = await cloud.callFunction({ name: 'course', data: { action: 'signUp', courseId, openid: OPENID, name: '张三' } })
  if (!result.success) return { context: { OPENID, APPID, ENV, SOURCE }, result }
  return { context: { OPENID, APPID, ENV, SOURCE }, result, slip: await keepSlip(OPENID, result.left), told: await tell(OPENID, courseId, templateId) }
}
