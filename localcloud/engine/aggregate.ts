import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import { Lazy, type Iterator } from 'mingo/lazy'
import * as stages from 'mingo/operators/pipeline'
import { asCloudError } from '../errors'
import type { Collection } from './collection'
import { EXPRESSION_OPTIONS, EXPRESSIONS, plain } from './expressions'
import { find } from './find'
import { lookUp, plainDocument, type CollectionOf, type Options } from './lookup'
import { matcher } from './match'
import { assertPipeline } from './pipeline'
import { inOrder, sample, unwind } from './stages'
import { mayTakeForEver, TimeLimit } from './time-limit'
import { isPlainObject, type Doc } from './values'
import type { View } from './view'

/**
 * Runs a pipeline. A leading `$match` and the collection of a `$lookup` go through the indexes; grouping, projecting
 * and most expressions are mingo's. Numbers are JS numbers throughout, whatever their type was.
 * @throws DATABASE_INVALID_OPERRATOR, DATABASE_REQUEST_FAILED, INVALID_PARAM for a pipeline the engine does not take
 */
export function aggregate(view: View, collectionOf: CollectionOf, from: Collection, pipeline: Doc[]): Doc[] {
  const plainPipeline = plain(pipeline) as Doc[]
  assertPipeline(plainPipeline)
  const match = pipeline[0]?.$match
  const indexed = isPlainObject(match)
  const documents = indexed ? find(view, from, match) : [...view.scan(from)]
  const rest = indexed ? plainPipeline.slice(1) : plainPipeline
  if (rest.length === 0) return documents.map(({ doc }) => doc)
  const options: Options = { ...EXPRESSION_OPTIONS, context: contextFor(view, collectionOf) }
  try {
    const input = documents.map(plainDocument)
    const run = () => new Aggregator(rest, options).run<Doc>(input)
    return mayTakeForEver(rest) && !readsOn(rest) ? new TimeLimit().run(run) : run()
  } catch (error) {
    throw asCloudError(error)
  }
}

/** Whether the pipeline looks into the store again after it began; then it cannot be stopped from outside. */
const readsOn = (pipeline: unknown): boolean => JSON.stringify(pipeline).includes('"$lookup":')

type Stage<Argument> = (documents: Iterator, argument: Argument, options: Options) => Iterator

const onAll = <Argument>(work: (all: Doc[], argument: Argument) => Doc[]): Stage<Argument> =>
  (documents, argument) => documents.transform<Doc>(all => Lazy(work(all, argument)))

/** mingo's stages, with ours where mingo's answers are not Mongo's. */
function contextFor(view: View, collectionOf: CollectionOf): Context {
  const $match: Stage<Doc> = (documents, query, { variables }) => {
    const test = matcher(query, variables)
    if (!mayTakeForEver(query)) return documents.filter<Doc>(test)
    return documents.transform<Doc>(all => Lazy(new TimeLimit().run(() => all.filter(test))))
  }
  const $lookup: Stage<unknown> = (documents, lookup, { variables }) =>
    documents.map<Doc, Doc>(document => lookUp(view, collectionOf, document, lookup, { ...EXPRESSION_OPTIONS, context, variables }))
  const own = {
    $match,
    $lookup,
    // Of no documents there is no count.
    $count: onAll((all, field: string) => (all.length > 0 ? [{ [field]: all.length }] : [])),
    $sort: onAll(inOrder),
    $sample: onAll(sample),
    $unwind: onAll((all, how: unknown) => all.flatMap(document => unwind(document, how)))
  }
  const context = Context.from(EXPRESSIONS).addPipelineOps({ ...stages, ...own } as Parameters<Context['addPipelineOps']>[0])
  return context
}
