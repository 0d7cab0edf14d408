import { invalidParam } from '../errors'
import { aggregate } from '../engine/aggregate'
import type { Database } from '../engine/database'
import { parseRequest, printEjson } from '../engine/ejson'
import { count, find } from '../engine/find'
import { insert, modify, modifyAndReturn, remove } from '../engine/operations'
import { readOrder } from '../engine/order'
import { project } from '../engine/project'
import { withinTime } from '../engine/time-limit'
import { hasOperators } from '../engine/update'
import { isPlainObject, type Doc } from '../engine/values'
import { list, natural, object, optionalText, text, type Params } from './params'

export interface DatabaseContext {
  database: Database
  /** The cloud's time, ms; the same for the whole request. */
  now: number
}

type Action = (params: Params, context: DatabaseContext) => unknown

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

const inTransaction = (params: Params) => optionalText(params, 'transactionId')

const getDocument: Action = (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = object(params, 'query', now)
  const single = params.queryType === 'DOC'
  const skip = natural(params, 'offset') ?? 0
  const limit = single ? 1 : Math.min(natural(params, 'limit') || DEFAULT_LIMIT, MAX_LIMIT)
  const order = readOrder(params.order === undefined ? undefined : parseRequest(params.order, now))
  const projection = params.projection === undefined ? undefined : parseRequest(params.projection, now)
  const found = database.read(inTransaction(params), view => find(view, collection, query, { order, skip, limit }))
  const texts = projection === undefined ? found.map(one => one.text) : projected(found.map(({ doc }) => doc), projection)
  return single ? { data: { list: texts } } : { data: { list: texts }, limit, offset: skip }
}

const projected = (documents: Doc[], projection: unknown) =>
  withinTime(projection, () => project(documents, projection)).map(printEjson)

/** Never inside a transaction: the SDK does not send its id. */
const calculateDocument: Action = (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = object(params, 'query', now)
  return { data: { total: database.read(undefined, view => count(view, collection, query)) } }
}

const insertDocument: Action = async (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const documents = list(params, 'data').map(item => {
    const document = parseRequest(item, now)
    if (!isPlainObject(document)) throw invalidParam('a document must be an object')
    return document
  })
  if (documents.length === 0) throw invalidParam('data must not be empty')
  const ids = await database.write(inTransaction(params), writer => insert(writer, collection, documents))
  return { data: { insertedIds: ids.map(shownId) } }
}

/** An id that is not a text travels as EJSON. */
const shownId = (id: unknown) =>
  typeof id === 'string' || typeof id === 'number' ? id : (JSON.parse(printEjson(id)) as unknown)

/** The whole new document may stand where an update is expected; then its fields are what is set. */
function readUpdate(params: Params, now: number): Doc {
  const parsed = parseRequest(params.data, now)
  if (!isPlainObject(parsed)) throw invalidParam('data must be an object')
  return parsed
}

const asUpdate = (data: Doc): Doc => (hasOperators(data) ? data : { $set: data })

const modifyDocument: Action = async (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = object(params, 'query', now)
  const data = readUpdate(params, now)
  const merge = params.merge !== false
  const { updated, upsertedId } = await database.write(inTransaction(params), writer =>
    modify(writer, collection, {
      query,
      update: merge ? asUpdate(data) : data,
      multi: params.multi === true,
      upsert: params.upsert === true,
      merge,
      now
    })
  )
  return { data: { updated, upsert_id: upsertedId === null ? null : shownId(upsertedId) } }
}

const modifyAndReturnDoc: Action = async (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = object(params, 'query', now)
  const update = asUpdate(readUpdate(params, now))
  return { data: await database.write(inTransaction(params), writer => modifyAndReturn(writer, collection, query, update, now)) }
}

const removeDocument: Action = async (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = object(params, 'query', now)
  const deleted = await database.write(inTransaction(params), writer => remove(writer, collection, query, params.multi === true))
  return { data: { deleted } }
}

const aggregateDocuments: Action = (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const pipeline = list(params, 'stages').map(stage => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
    if (typeof stageKey !== 'string' || !stageKey.startsWith('$')) throw invalidParam('a stage needs its name')
    return { [stageKey]: parseRequest(stageValue, now) }
  })
  const documents = database.read(undefined, view =>
    aggregate(view, name => database.catalogue.get(name), collection, pipeline)
  )
  return { data: { list: documents.map(printEjson) } }
}

const addCollection: Action = async (params, { database }) => {
  const name = text(params, 'collectionName')
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(name)) throw invalidParam('the name of a collection has letters, digits, - and _')
  await database.addCollection(name)
  return {}
}

const startTransaction: Action = (_params, { database }) => ({ transactionId: database.startTransaction() })

const commitTransaction: Action = async (params, { database }) => {
  await database.commit(text(params, 'transactionId'))
  return {}
}

const abortTransaction: Action = (params, { database }) => {
  database.abort(text(params, 'transactionId'))
  return {}
}

/**
 * The four that follow are what SDKs before 2.0 send inside a transaction. They name the document by `_id`, later ones
 * by `query`; answers are EJSON texts.
 */
const documentNamed = (params: Params, now: number): Doc =>
  params.query === undefined ? (parseRequest({ _id: params._id }, now) as Doc) : object(params, 'query', now)

const getInTransaction: Action = (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = documentNamed(params, now)
  const [found] = database.read(text(params, 'transactionId'), view => find(view, collection, query, { limit: 1 }))
  return { data: found?.text ?? 'null' }
}

const insertDocInTransaction: Action = async (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const document = readUpdate(params, now)
  if (params._id !== undefined) document._id = params._id
  const [id] = await database.write(text(params, 'transactionId'), writer => insert(writer, collection, [document]))
  return { inserted: '1', ok: '1', id: shownId(id) }
}

const updateDocInTransaction: Action = async (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = documentNamed(params, now)
  const update = readUpdate(params, now)
  const how = { query, update, multi: false, upsert: params.upsert === true, merge: hasOperators(update), now }
  const { updated, upsertedId } = await database.write(text(params, 'transactionId'), writer => modify(writer, collection, how))
  return { updated: String(updated), upserted: upsertedId === null ? null : JSON.stringify([{ _id: shownId(upsertedId) }]) }
}

const deleteDocInTransaction: Action = async (params, { database, now }) => {
  const collection = database.collection(text(params, 'collectionName'))
  const query = documentNamed(params, now)
  const deleted = await database.write(text(params, 'transactionId'), writer => remove(writer, collection, query, false))
  return { deleted: String(deleted) }
}

export const DATABASE_ACTIONS: Readonly<Record<string, Action>> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'database.getInTransaction': getInTransaction,
  'database.insertDocInTransaction': insertDocInTransaction,
  'database.updateDocInTransaction': updateDocInTransaction,
  'database.deleteDocInTransaction': deleteDocInTransaction
}
