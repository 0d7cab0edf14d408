import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { LineDocument } from '../_kit/documents'

/** Some kilobytes each, so fewer at once than the platform would give. */
const atOnce = 200

/**
 * The pictures drawn under lines, by the line's id: of signatures that hold, and are of just what the line says.
 *
 * @param lines with `signature` and `digest`
 */
export async function picturesUnder(lines: readonly LineDocument[]): Promise<Map<string, string>> {
  const ids = lines.flatMap(({ signature }) => (signature ? [signature.id] : []))
  const pages = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_page, n) => ids.slice(n * atOnce, (n + 1) * atOnce))
  const found = await Promise.all(pages.map(page =>
    db.signatures.query({ _id: _.in(page), withdrawnAt: null }, { limit: atOnce, fields: ['lineId', 'lineDigest', 'picture'] })))
  const digests = new Map(lines.map(({ _id, digest }) => [_id, digest]))
  return new Map(found.flat().filter(({ lineId, lineDigest }) => digests.get(lineId) === lineDigest).map(({ lineId, picture }) => [lineId, picture]))
}
