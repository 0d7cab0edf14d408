// A to-do list, one list a person.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const db = cloud.database()
const _ = db.command
const $ = _.aggregate
const todos = db.collection('todos')

const actions = {
  async add({ text, due, tags = [] }, OPENID) {
    return todos.add({ data: { _openid: OPENID, text, tags, due: new Date(due), done: false, progress: 0, createdAt: db.serverDate() } })
  },

  async addMany({ texts }, OPENID) {
    return todos.add({ data: texts.map(text => ({ _openid: OPENID, text, tags: [], done: false, progress: 0 })) })
  },

  async page({ page = 1, size = 10, search = '' }, OPENID) {
    const condition = { _openid: OPENID, done: _.neq(true) }
    if (search) condition.text = db.RegExp({ regexp: search, options: 'i' })
    const mine = todos.where(condition)
    const { total } = await mine.count()
    const { data, errMsg } = await mine.orderBy('due', 'asc').orderBy('text', 'asc').skip((page - 1) * size).limit(size)
      .field({ text: true, due: true }).get()
    return { total, pages: Math.ceil(total / size), data, errMsg }
  },

  // The cloud gives 100 at a time on a phone and 1000 in a function: read them all in batches.
  async all(_event, OPENID) {
    const { total } = await todos.where({ _openid: OPENID }).count()
    const tasks = []
    for (let i = 0; i < Math.ceil(total / 100); i++) {
      tasks.push(todos.where({ _openid: OPENID }).skip(i * 100).limit(100).get())
    }
    return (await Promise.all(tasks)).reduce((acc, cur) => ({ data: acc.data.concat(cur.data), errMsg: cur.errMsg }), { data: [] })
  },

  async get({ id }) {
    return todos.doc(id).get()
  },

  async work({ id, by }) {
    return todos.doc(id).update({ data: { progress: _.inc(by), tags: _.addToSet('started'), 'log.last': db.serverDate() } })
  },

  async finish({ ids }, OPENID) {
    return todos.where({ _openid: OPENID, _id: _.in(ids) }).update({ data: { done: true, due: _.remove() } })
  },

  async replace({ id, data }) {
    return todos.doc(id).set({ data })
  },

  async clear(_event, OPENID) {
    return todos.where({ _openid: OPENID, done: true }).remove()
  },

  async remove({ id }) {
    return todos.doc(id).remove()
  },

  async tags(_event, OPENID) {
    return todos.aggregate().match({ _openid: OPENID }).unwind('$tags')
      .group({ _id: '$tags', count: $.sum(1) }).sort({ count: -1, _id: 1 }).end()
  },
}

exports.main = async event => {
  const { OPENID } = cloud.getWXContext()
  try {
    return await actions[event.action](event, OPENID)
  } catch (e) {
    return { errCode: e.errCode, errMsg: e.errMsg || e.message }
  }
}
