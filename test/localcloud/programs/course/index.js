// Registration for a course with few places: a counter on the course, one record a person, both in one transaction.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const db = cloud.database({ throwOnNotFound: false })
const _ = db.command

async function prepare({ courseId, places }) {
  const made = []
  for (const name of ['courses', 'signups']) {
    try {
      made.push((await db.createCollection(name)).errMsg)
    } catch (e) {
      made.push(e.errCode)
    }
  }
  const { stats } = await db.collection('courses').doc(courseId).set({ data: { places, taken: 0 } })
  return { made, stats }
}

async function signUp({ courseId, name }, openid) {
  for (let attempt = 0; attempt < 30; attempt++) {
    try {
      return await db.runTransaction(async transaction => {
        const courses = transaction.collection('courses')
        const signups = transaction.collection('signups')
        const course = (await courses.doc(courseId).get()).data
        if (!course) await transaction.rollback('no such course')
        const id = `${courseId}:${openid}`
        if ((await signups.doc(id).get()).data) await transaction.rollback('signed up already')
        if (course.taken >= course.places) await transaction.rollback('full')
        const added = await signups.add({ data: { _id: id, courseId, openid, name, at: db.serverDate() } })
        const changed = await courses.doc(courseId).update({ data: { taken: _.inc(1) } })
        return { success: true, id: added._id, updated: changed.stats.updated, left: course.places - course.taken - 1 }
      })
    } catch (e) {
      if (typeof e === 'string') return { success: false, reason: e }
      if (!/TransactionConflict/.test(e.errMsg || e.message)) throw e
      await new Promise(resolve => setTimeout(resolve, Math.random() * 20 * (attempt + 1)))
    }
  }
  return { success: false, reason: 'busy' }
}

async function cancel({ courseId }, openid) {
  const transaction = await db.startTransaction()
  try {
    const { stats } = await transaction.collection('signups').doc(`${courseId}:${openid}`).remove()
    if (stats.removed === 1) await transaction.collection('courses').doc(courseId).update({ data: { taken: _.inc(-1) } })
    await transaction.commit()
    return { success: true, removed: stats.removed }
  } catch (e) {
    await transaction.rollback()
    return { success: false, errMsg: e.errMsg }
  }
}

async function status({ courseId }) {
  const { data: course } = await db.collection('courses').doc(courseId).get()
  const { total } = await db.collection('signups').where({ courseId }).count()
  return { course, total }
}

const actions = { prepare, signUp, cancel, status }

exports.main = async event => actions[event.action](event, cloud.getWXContext().OPENID || event.openid)
